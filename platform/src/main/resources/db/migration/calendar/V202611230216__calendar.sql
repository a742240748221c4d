create schema calendar;

-- A time that some people keep free, and what for. Moved or called off it keeps its id, so that every calendar it was sent to follows.
create table calendar.entry (
    id        uuid primary key default uuidv7(),
    -- What it belongs to: the capability's word and id, such as audit-stage and its id.
    subject_kind text not null,
    subject   uuid not null,
    body      uuid not null references identity.organisation,
    made_by   uuid not null references identity.person,
    made_at   timestamptz not null
);
create index on calendar.entry (subject_kind, subject);

-- What it says, version by version (SEQUENCE in iCalendar, RFC 5545); the newest counts.
create table calendar.entry_version (
    entry     uuid not null references calendar.entry,
    version   integer not null check (version >= 0),
    title_en  text not null check (title_en <> ''),
    title_hans text,
    title_hant text,
    place     text not null default '',
    zone      text not null,
    begins_at timestamptz not null,
    ends_at   timestamptz not null,
    called_off boolean not null default false,
    written_by uuid not null references identity.person,
    written_at timestamptz not null,
    primary key (entry, version),
    check (ends_at > begins_at)
);

create table calendar.attendance (
    entry  uuid not null references calendar.entry,
    person uuid not null references identity.person,
    primary key (entry, person)
);
create index on calendar.attendance (person);

-- The private address from which a person's calendar program reads; only its hash is kept, a new one ends the old.
create table calendar.feed (
    person     uuid primary key references identity.person,
    token_hash bytea not null unique check (length(token_hash) = 32),
    made_at    timestamptz not null
);
