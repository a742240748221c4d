create schema identity;

create table identity.organisation (
    id         uuid primary key default uuidv7(),
    kind       text not null check (kind in ('body', 'company', 'institution')),
    name_en    text not null check (name_en <> ''),
    name_hans  text,
    name_hant  text,
    sector     text not null,
    country    text not null check (country ~ '^[A-Z]{2}$'),
    city       text not null check (city <> ''),
    headcount  integer not null check (headcount > 0),
    founded_at timestamptz not null
);

create table identity.site (
    id           uuid primary key default uuidv7(),
    organisation uuid not null references identity.organisation,
    name_en      text not null check (name_en <> ''),
    name_hans    text,
    name_hant    text,
    address      text not null default '',
    country      text not null check (country ~ '^[A-Z]{2}$'),
    city         text not null,
    headcount    integer not null check (headcount >= 0),
    added_at     timestamptz not null
);
create index on identity.site (organisation);

create table identity.unit (
    id           uuid primary key default uuidv7(),
    organisation uuid not null references identity.organisation,
    name_en      text not null check (name_en <> ''),
    name_hans    text,
    name_hant    text,
    headcount    integer not null check (headcount >= 0),
    -- A strategic business unit has its own customers, results and management.
    business_unit boolean not null default false,
    added_at     timestamptz not null
);
create index on identity.unit (organisation);

create table identity.person (
    id               uuid primary key default uuidv7(),
    email            text not null check (email = lower(email) and email like '%_@_%'),
    name             text not null check (name <> ''),
    name_hans        text,
    name_hant        text,
    certificate_name text,
    language         text check (language in ('en', 'zh-Hans', 'zh-Hant-HK')),
    joined_at        timestamptz not null
);
create unique index on identity.person (email);

create table identity.membership (
    id           uuid primary key default uuidv7(),
    person       uuid not null references identity.person,
    organisation uuid not null references identity.organisation,
    role         text not null,
    granted_by   uuid references identity.person,
    granted_at   timestamptz not null
);
create index on identity.membership (person);
create index on identity.membership (organisation);

create table identity.membership_end (
    membership uuid primary key references identity.membership,
    ended_by   uuid not null references identity.person,
    ended_at   timestamptz not null
);

create view identity.current_membership as
    select m.id, m.person, m.organisation, m.role, m.granted_by, m.granted_at
      from identity.membership m
     where not exists (select 1 from identity.membership_end e where e.membership = m.id);

create table identity.password (
    person uuid primary key references identity.person,
    hash   text not null,
    set_at timestamptz not null
);

-- A sign-in that lasts: the browser holds a random token, the table only its hash.
create table identity.user_session (
    token_hash   bytea primary key,
    person       uuid not null references identity.person,
    method       text not null,
    opened_at    timestamptz not null,
    last_seen_at timestamptz not null,
    closes_at    timestamptz not null,
    agent        text not null default ''
);
create index on identity.user_session (person);

-- Failed attempts, counted by account and by address, to slow down guessing.
create table identity.failed_sign_in (
    subject text not null,
    at      timestamptz not null
);
create index on identity.failed_sign_in (subject, at);

-- While nobody exists yet: whoever started the program reads the code in its output and makes the first administrator with it.
create table identity.set_up_code (
    one       boolean primary key default true check (one),
    code_hash bytea not null,
    made_at   timestamptz not null
);
