create schema if not exists register;

-- That a body attests something of an organisation or a person. What it says never changes; a correction or a new scope is another
-- certificate that takes its place. Nothing here is deleted.
create table register.certificate (
    id           uuid primary key default uuidv7(),
    number       text not null unique check (number <> ''),
    kind         text not null check (kind in ('organisation', 'person')),
    body         uuid not null references identity.organisation,
    organisation uuid references identity.organisation,
    person       uuid references identity.person,
    -- Names, sites, standard, level, scope and scores as they were when it was granted: canonical JSON, from which every form is made.
    facts        text not null,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    level        text,
    level_rank   integer,
    sector       text not null,
    country      text not null,
    city         text not null,
    -- Every name in every script, the number and the sites, folded as organisations are.
    folded       text not null,
    granted_on   date not null,
    effective_on date not null,
    expires_on   date not null,
    -- The decision it rests on: there is no certificate without one, and never two from the same.
    decision     uuid not null unique,
    replaces     uuid unique references register.certificate,
    -- The holder agrees to be found by name in the public register.
    listed       boolean not null,
    issued_by    uuid not null references identity.person,
    issued_at    timestamptz not null,
    check (effective_on >= granted_on and expires_on > effective_on),
    check ((kind = 'organisation') = (organisation is not null)),
    check ((kind = 'person') = (person is not null))
);
create table register.suspension (
    id          uuid primary key default uuidv7(),
    certificate uuid not null references register.certificate,
    from_day    date not null,
    reason      text not null check (reason <> ''),
    -- Empty when the rules of the cycle did it, not a person.
    suspended_by uuid references identity.person,
    suspended_at timestamptz not null
);
create table register.restoration (
    suspension  uuid primary key references register.suspension,
    reason      text not null check (reason <> ''),
    restored_by uuid not null references identity.person,
    restored_at timestamptz not null
);
create table register.withdrawal (
    certificate  uuid primary key references register.certificate,
    -- Withdrawn by the body, or cancelled at the holder's wish.
    kind         text not null check (kind in ('withdrawn', 'cancelled')),
    reason       text not null check (reason <> ''),
    withdrawn_by uuid references identity.person,
    withdrawn_at timestamptz not null
);
