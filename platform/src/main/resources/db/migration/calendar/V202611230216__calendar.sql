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
create unique index on calendar.entry (subject_kind, subject);

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

-- Who is asked to come. Whoever is no longer asked finds it called off in their own calendar; asked again, it is another row.
create table calendar.attendance (
    id       uuid primary key default uuidv7(),
    entry    uuid not null references calendar.entry,
    person   uuid not null references identity.person,
    asked_by uuid not null references identity.person,
    asked_at timestamptz not null
);
create index on calendar.attendance (person);
create index on calendar.attendance (entry);
create table calendar.attendance_end (
    attendance uuid primary key references calendar.attendance,
    ended_by   uuid not null references identity.person,
    ended_at   timestamptz not null
);

-- The private address from which a person's calendar program reads; only its hash is kept, a new one ends the old.
create table calendar.feed (
    person     uuid primary key references identity.person,
    token_hash bytea not null unique check (length(token_hash) = 32),
    made_at    timestamptz not null
);

create view calendar.current_version as
    select distinct on (v.entry) v.entry, v.version, v.title_en, v.title_hans, v.title_hant, v.place, v.zone, v.begins_at, v.ends_at, v.called_off,
           v.written_at
      from calendar.entry_version v order by v.entry, v.version desc;

-- Each person's newest standing with each entry, and how often it has changed: every change is a later version to that person's calendar.
create view calendar.current_attendance as
    select distinct on (a.entry, a.person) a.entry, a.person, e.ended_at,
           count(*) over (partition by a.entry, a.person) - 1
               + count(e.attendance) over (partition by a.entry, a.person) as changes
      from calendar.attendance a left join calendar.attendance_end e on e.attendance = a.id
     order by a.entry, a.person, a.id desc;
