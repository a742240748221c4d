create schema assessment;

-- An organisation assesses itself against one edition as a profile tailors it; pinned says exactly which text and rules.
create table assessment.assessment (
    id           uuid primary key default uuidv7(),
    organisation uuid not null references identity.organisation,
    edition      uuid not null references standard.edition,
    profile      text not null,
    pinned       text not null check (pinned ~ '^[0-9a-f]{64}$'),
    name         text not null check (name <> ''),
    year         integer not null check (year between 1990 and 2100),
    scope        text not null default '',
    unit         uuid references identity.unit,
    facts        text[] not null default '{}',
    target       text,
    started_by   uuid not null references identity.person,
    started_at   timestamptz not null,
    copied_from  uuid references assessment.assessment
);
create index on assessment.assessment (organisation, year desc);

create table assessment.assessment_site (
    assessment uuid not null references assessment.assessment,
    site       uuid not null references identity.site,
    primary key (assessment, site)
);

-- The current answer, one row a field, so that two people in different fields never meet. version counts the saves of the field;
-- tab tells which open page saved last, so that a page never conflicts with itself.
create table assessment.answer (
    assessment uuid not null references assessment.assessment,
    criterion  text not null,
    field      text not null,
    value      text not null,
    version    integer not null check (version > 0),
    tab        text not null,
    saved_by   uuid not null references identity.person,
    saved_at   timestamptz not null,
    -- Carried over from an earlier assessment and not touched since.
    carried    boolean not null default false,
    primary key (assessment, criterion, field)
);

-- What the field was, one row a sitting: a person who goes on typing in the same page continues their row.
create table assessment.answer_revision (
    id         uuid primary key default uuidv7(),
    assessment uuid not null,
    criterion  text not null,
    field      text not null,
    version    integer not null,
    value      text not null,
    tab        text not null,
    saved_by   uuid not null references identity.person,
    begun_at   timestamptz not null,
    saved_at   timestamptz not null,
    foreign key (assessment, criterion, field) references assessment.answer
);
create unique index on assessment.answer_revision (assessment, criterion, field, version);

-- A text that came second: somebody else had saved meanwhile. It is kept until its author decides.
create table assessment.fork (
    id         uuid primary key default uuidv7(),
    assessment uuid not null references assessment.assessment,
    criterion  text not null,
    field      text not null,
    value      text not null,
    tab        text not null,
    written_by uuid not null references identity.person,
    written_at timestamptz not null
);
create index on assessment.fork (assessment, criterion, field, written_by);

create table assessment.fork_settlement (
    fork       uuid primary key references assessment.fork,
    kept       boolean not null,
    settled_by uuid not null references identity.person,
    settled_at timestamptz not null
);

create table assessment.assignment (
    id          uuid primary key default uuidv7(),
    assessment  uuid not null references assessment.assessment,
    criterion   text not null,
    person      uuid not null references identity.person,
    assigned_by uuid not null references identity.person,
    assigned_at timestamptz not null
);
create index on assessment.assignment (assessment, criterion);

create table assessment.assignment_end (
    assignment uuid primary key references assessment.assignment,
    ended_by   uuid not null references identity.person,
    ended_at   timestamptz not null
);

create view assessment.current_assignment as
    select a.id, a.assessment, a.criterion, a.person, a.assigned_by, a.assigned_at
      from assessment.assignment a
     where not exists (select 1 from assessment.assignment_end e where e.assignment = a.id);

create table assessment.comment (
    id         uuid primary key default uuidv7(),
    assessment uuid not null references assessment.assessment,
    criterion  text not null,
    text       text not null check (text <> ''),
    written_by uuid not null references identity.person,
    written_at timestamptz not null
);
create index on assessment.comment (assessment, criterion, written_at);

-- Signed: the answers as they were, frozen in canonical JSON, from which the result can be recomputed for ever.
create table assessment.submission (
    id         uuid primary key default uuidv7(),
    assessment uuid not null references assessment.assessment,
    inputs     text not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- The headline of the result, for lists; the result itself follows from the inputs.
    level      text,
    independent  numeric not null,
    interrelated numeric not null,
    signed_by  uuid not null references identity.person,
    signed_as  text not null,
    signed_at  timestamptz not null
);
create index on assessment.submission (assessment, signed_at desc);

create table assessment.reopening (
    submission  uuid primary key references assessment.submission,
    reason      text not null check (reason <> ''),
    reopened_by uuid not null references identity.person,
    reopened_at timestamptz not null
);

create view assessment.current_submission as
    select s.id, s.assessment, s.inputs, s.sha256, s.level, s.independent, s.interrelated, s.signed_by, s.signed_as, s.signed_at
      from assessment.submission s
     where not exists (select 1 from assessment.reopening r where r.submission = s.id);
