-- A holder may ask for another scope or a higher level before the certificate is renewed.
alter table accreditation.application drop constraint application_kind_check;
alter table accreditation.application
    add constraint application_kind_check check (kind in ('initial', 'recertification', 'special'));

-- What an audit rests on: what was filed for its contract, for the audit that it follows, or for a change that needs no contract.
alter table accreditation.audit add column filing uuid references accreditation.filing;
-- Whose stage 2 it does again: with sheets and findings of its own, the former ones stay.
alter table accreditation.audit add column repeats uuid unique references accreditation.audit;
update accreditation.audit a set filing = o.filing from accreditation.offer o where o.id = a.offer;
update accreditation.audit a
   set filing = (select o.filing
                   from register.certificate c
                   join accreditation.decision d on d.id = c.decision
                   join accreditation.audit b on b.id = d.audit
                   join accreditation.offer o on o.id = b.offer
                  where c.id = a.certificate)
 where a.filing is null and a.certificate is not null;
-- A change that is decided on documents is put before a panel once.
create unique index on accreditation.audit (filing) where kind = 'special' and offer is null and repeats is null;

create view accreditation.audit_basis as
    select a.id as audit, coalesce(a.filing, o.filing) as filing
      from accreditation.audit a left join accreditation.offer o on o.id = a.offer;

create or replace view accreditation.application_standing as
    select a.id as application, f.id as filing, f.filed_by, f.filed_at, r.returned_at, r.reason as return_reason, v.accepted, v.reason as review_reason,
           v.reviewed_at, o.id as offer, o.made_at as offered_at, o.valid_until, e.ended_at as offer_ended_at, c.accepted_at as contracted_at,
           w.withdrawn_at, w.reason as withdrawal_reason, u.opened_at as forwarded_at
      from accreditation.application a
      left join lateral (select one.id, one.filed_by, one.filed_at from accreditation.filing one
                          where one.application = a.id order by one.filed_at desc, one.id desc limit 1) f on true
      left join accreditation.filing_return r on r.filing = f.id
      left join accreditation.review v on v.filing = f.id
      left join lateral (select one.id, one.made_at, one.valid_until from accreditation.offer one
                          where one.filing = f.id order by one.made_at desc, one.id desc limit 1) o on true
      left join accreditation.offer_end e on e.offer = o.id
      left join accreditation.contract c on c.offer = o.id
      left join accreditation.application_withdrawal w on w.application = a.id
      left join accreditation.audit u on u.filing = f.id and u.kind = 'special' and u.offer is null and u.repeats is null;

-- The certificates that took each other's place within one cycle, up to this one: a change of scope moves no date, so they expire together.
create function accreditation.same_cycle(certificate uuid) returns uuid[] language sql stable as $$
    with recursive line as (
        select c.id, c.replaces, c.expires_on from register.certificate c where c.id = same_cycle.certificate
        union all
        select c.id, c.replaces, c.expires_on
          from line l join register.certificate c on c.id = l.replaces and c.expires_on = l.expires_on)
    select array_agg(l.id) from line l
$$;

-- The one of these that took the place of all others: what is renewed, though another scope was certified since the audit was agreed.
create function accreditation.newest_in_cycle(certificate uuid) returns uuid language sql stable as $$
    with recursive line as (
        select c.id, c.expires_on, 0 as step from register.certificate c where c.id = newest_in_cycle.certificate
        union all
        select c.id, c.expires_on, l.step + 1
          from line l join register.certificate c on c.replaces = l.id and c.expires_on = l.expires_on)
    select l.id from line l order by l.step desc limit 1
$$;

-- That those concerned were warned that a major finding is to be verified before stage 2 has to be done again: once for each distance.
create table accreditation.repeat_warning (
    audit       uuid not null references accreditation.audit,
    lapses_on   date not null,
    days_before integer not null check (days_before >= 0),
    warned_at   timestamptz not null,
    primary key (audit, lapses_on, days_before)
);
