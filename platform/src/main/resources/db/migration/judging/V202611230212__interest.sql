create schema judging;

-- What ties a person to an organisation, and might sway what they say of it. Declared by themselves, by the organisation, by the office, or
-- taken from a record (an employment, a course). An interest that has ended still counts for the cool-off of its kind.
create table judging.interest (
    id           uuid primary key default uuidv7(),
    person       uuid not null references identity.person,
    organisation uuid not null references identity.organisation,
    kind         text not null check (kind in
                    ('employment', 'consultancy', 'training', 'ownership', 'family', 'friendship', 'supply', 'rivalry', 'other')),
    -- For a relative: which relation, by its code in the scheme's list; empty for the other kinds.
    relation     text not null default '',
    details      text not null default '' check (length(details) <= 2000),
    begun_on     date,
    ended_on     date,
    declared_by  uuid not null references identity.person,
    declared_as  text not null check (declared_as in ('self', 'organisation', 'office', 'record')),
    declared_at  timestamptz not null,
    check (ended_on is null or begun_on is null or ended_on >= begun_on),
    check ((kind = 'family') = (relation <> ''))
);
create index on judging.interest (person);
create index on judging.interest (organisation);

-- Declared by mistake; what was pinned by the office is not for its subject to take back.
create table judging.interest_retraction (
    interest     uuid primary key references judging.interest,
    reason       text not null check (reason <> ''),
    retracted_by uuid not null references identity.person,
    retracted_at timestamptz not null
);

create view judging.current_interest as
    select i.id, i.person, i.organisation, i.kind, i.relation, i.details, i.begun_on, i.ended_on, i.declared_by, i.declared_as, i.declared_at
      from judging.interest i
     where not exists (select 1 from judging.interest_retraction r where r.interest = i.id);
