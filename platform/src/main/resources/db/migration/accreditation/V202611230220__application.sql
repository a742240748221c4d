create schema accreditation;

-- An organisation asks a body to accredit what its signed self-assessment says of it.
create table accreditation.application (
    id           uuid primary key default uuidv7(),
    organisation uuid not null references identity.organisation,
    body         uuid not null references identity.organisation,
    kind         text not null check (kind in ('initial', 'recertification')),
    submission   uuid not null references assessment.submission,
    edition      uuid not null references standard.edition,
    profile      text not null,
    pinned       text not null,
    level        text not null,
    scope_en     text not null default '',
    scope_hans   text not null default '',
    scope_hant   text not null default '',
    -- Effective staff within the scope, all sites together; a draft may not have it yet.
    headcount    integer not null check (headcount >= 0),
    -- In which the people there are spoken with, as tags of BCP 47.
    languages    text[] not null default '{}',
    -- The certificate that is to be renewed or changed.
    certificate  uuid references register.certificate,
    version      integer not null default 1,
    begun_by     uuid not null references identity.person,
    begun_at     timestamptz not null,
    check ((kind = 'initial') = (certificate is null))
);
create index on accreditation.application (organisation);
create index on accreditation.application (body);

create table accreditation.application_site (
    application uuid not null references accreditation.application,
    site        uuid not null references identity.site,
    headcount   integer not null check (headcount >= 0),
    -- The central function, where the system is run: always audited.
    central     boolean not null default false,
    primary key (application, site)
);

-- Filed: as it was, frozen in canonical JSON.
create table accreditation.filing (
    id          uuid primary key default uuidv7(),
    application uuid not null references accreditation.application,
    frozen      text not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    filed_by    uuid not null references identity.person,
    filed_as    text not null check (filed_as <> ''),
    filed_at    timestamptz not null
);
create index on accreditation.filing (application);

-- Given back to be completed.
create table accreditation.filing_return (
    filing      uuid primary key references accreditation.filing,
    reason      text not null check (reason <> ''),
    returned_by uuid not null references identity.person,
    returned_at timestamptz not null
);

create table accreditation.application_withdrawal (
    application  uuid primary key references accreditation.application,
    reason       text not null check (reason <> ''),
    withdrawn_by uuid not null references identity.person,
    withdrawn_at timestamptz not null
);

-- Reviewed (ISO/IEC 17021-1, 9.1.2): whether the body can and may take it on, and how much work it is.
create table accreditation.review (
    filing      uuid primary key references accreditation.filing,
    accepted    boolean not null,
    reason      text not null default '',
    reviewed_by uuid not null references identity.person,
    reviewed_at timestamptz not null,
    check (accepted or reason <> '')
);

-- Audit days (IAF MD5) as computed and explained at a time; the newest of a filing counts.
create table accreditation.duration (
    id          uuid primary key default uuidv7(),
    filing      uuid not null references accreditation.filing,
    inputs      text not null,
    days        numeric(6, 2) not null check (days > 0),
    on_site     numeric(6, 2) not null check (on_site > 0),
    computed_by uuid not null references identity.person,
    computed_at timestamptz not null
);
create index on accreditation.duration (filing);

-- The sites that are visited (IAF MD1; the newest sample of a filing counts): the random part follows from the seed and the frozen list, so that anybody can draw it again.
create table accreditation.sample (
    id       uuid primary key default uuidv7(),
    filing   uuid not null references accreditation.filing,
    inputs   text not null,
    seed     text not null,
    -- Why it was drawn again; empty the first time. Earlier draws stay.
    reason   text not null default '',
    drawn_by uuid not null references identity.person,
    drawn_at timestamptz not null
);
create index on accreditation.sample (filing);
create table accreditation.sample_site (
    sample uuid not null references accreditation.sample,
    site   uuid not null references identity.site,
    chosen_as text not null check (chosen_as in ('central', 'random', 'selected')),
    reason text not null default '',
    primary key (sample, site),
    check (chosen_as <> 'selected' or reason <> '')
);

-- The rest of a sample is selected once, by somebody who answers for it; until then it is not settled.
create table accreditation.sample_selection (
    sample      uuid primary key references accreditation.sample,
    selected_by uuid not null references identity.person,
    selected_at timestamptz not null
);

create table accreditation.offer (
    id       uuid primary key default uuidv7(),
    filing   uuid not null references accreditation.filing,
    duration uuid not null references accreditation.duration,
    sample   uuid not null references accreditation.sample,
    quote    uuid not null references fee.quote,
    valid_until date not null,
    -- All that is accepted with it, the terms in every language included: canonical JSON and its hash.
    frozen   text not null,
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_by  uuid not null references identity.person,
    made_at  timestamptz not null
);
create index on accreditation.offer (filing);
create table accreditation.offer_end (
    offer    uuid primary key references accreditation.offer,
    reason   text not null check (reason <> ''),
    ended_by uuid not null references identity.person,
    ended_at timestamptz not null
);
create table accreditation.contract (
    offer       uuid primary key references accreditation.offer,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    accepted_by uuid not null references identity.person,
    accepted_as text not null check (accepted_as <> ''),
    accepted_at timestamptz not null
);

-- Where each application stands: the newest filing and what followed from it. An offer that is past its day is not marked; the reader compares.
create view accreditation.application_standing as
    select a.id as application, f.id as filing, f.filed_by, f.filed_at, r.returned_at, r.reason as return_reason, v.accepted, v.reason as review_reason,
           v.reviewed_at, o.id as offer, o.made_at as offered_at, o.valid_until, e.ended_at as offer_ended_at, c.accepted_at as contracted_at,
           w.withdrawn_at, w.reason as withdrawal_reason
      from accreditation.application a
      left join lateral (select one.id, one.filed_by, one.filed_at from accreditation.filing one
                          where one.application = a.id order by one.filed_at desc, one.id desc limit 1) f on true
      left join accreditation.filing_return r on r.filing = f.id
      left join accreditation.review v on v.filing = f.id
      left join lateral (select one.id, one.made_at, one.valid_until from accreditation.offer one
                          where one.filing = f.id order by one.made_at desc, one.id desc limit 1) o on true
      left join accreditation.offer_end e on e.offer = o.id
      left join accreditation.contract c on c.offer = o.id
      left join accreditation.application_withdrawal w on w.application = a.id;
