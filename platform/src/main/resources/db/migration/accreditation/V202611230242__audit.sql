-- Stage 1 looks whether the organisation is ready, stage 2 goes through everything; a surveillance has stage 2 only.
create table accreditation.stage (
    id        uuid primary key default uuidv7(),
    audit     uuid not null references accreditation.audit,
    number    integer not null check (number in (1, 2)),
    begins_on date not null,
    ends_on   date not null,
    planned_by uuid not null references identity.person,
    planned_at timestamptz not null,
    unique (audit, number),
    check (ends_on >= begins_on)
);
-- The newest counts: who was not ready may be ready later.
create table accreditation.stage_conclusion (
    id           uuid primary key default uuidv7(),
    stage        uuid not null references accreditation.stage,
    -- Stage 1: ready for stage 2; stage 2: everything planned was audited.
    ready        boolean not null,
    text         text not null check (text <> ''),
    concluded_by uuid not null references identity.person,
    concluded_at timestamptz not null
);
create index on accreditation.stage_conclusion (stage);
create table accreditation.agenda_item (
    id        uuid primary key default uuidv7(),
    stage     uuid not null references accreditation.stage,
    version   integer not null default 1,
    begins_at timestamptz not null,
    ends_at   timestamptz not null,
    site      uuid references identity.site,
    title     text not null check (title <> ''),
    criteria  text[] not null default '{}',
    people    uuid[] not null default '{}',
    auditee   text not null default '',
    removed   boolean not null default false,
    written_by uuid not null references identity.person,
    written_at timestamptz not null,
    check (ends_at > begins_at)
);
create index on accreditation.agenda_item (stage);

-- What was seen and heard. The id is made by the device, so that a note sent twice is one note.
create table accreditation.note (
    id         uuid primary key,
    audit      uuid not null references accreditation.audit,
    kind       text not null check (kind in ('interview', 'document', 'observation')),
    criterion  text,
    with_whom  text not null default '',
    text       text not null,
    noted_at   timestamptz not null,
    version    integer not null default 1 check (version > 0),
    -- Which device or page saved last, so that a device never conflicts with itself.
    device     text not null,
    written_by uuid not null references identity.person,
    received_at timestamptz not null
);
create index on accreditation.note (audit, written_by);
-- A text of a note that came second from another device: kept until its author decides.
create table accreditation.note_fork (
    id          uuid primary key default uuidv7(),
    note        uuid not null references accreditation.note,
    with_whom   text not null default '',
    text        text not null,
    device      text not null,
    received_at timestamptz not null
);
create index on accreditation.note_fork (note);
create table accreditation.note_fork_settlement (
    fork       uuid primary key references accreditation.note_fork,
    kept       boolean not null,
    settled_by uuid not null references identity.person,
    settled_at timestamptz not null
);
-- The id is made by the device as well: a photograph that is sent again is there already.
create table accreditation.note_photograph (
    id          uuid primary key,
    note        uuid not null references accreditation.note,
    document    uuid not null references document.document,
    received_by uuid not null references identity.person,
    received_at timestamptz not null
);
create index on accreditation.note_photograph (note);
-- A change that a device made without a network and what became of it: sent again, it is answered the same and done once.
create table accreditation.visit_change (
    id          uuid primary key,
    audit       uuid not null references accreditation.audit,
    person      uuid not null references identity.person,
    device      text not null,
    outcome     text not null check (outcome in ('saved', 'unchanged', 'forked', 'wrong')),
    version     integer not null,
    problem     text not null default '',
    received_at timestamptz not null
);

create table accreditation.evidence_request (
    id           uuid primary key default uuidv7(),
    audit        uuid not null references accreditation.audit,
    criterion    text,
    text         text not null check (text <> ''),
    due_on       date not null,
    requested_by uuid not null references identity.person,
    requested_at timestamptz not null
);
create index on accreditation.evidence_request (audit);
create table accreditation.evidence_answer (
    id          uuid primary key default uuidv7(),
    request     uuid not null references accreditation.evidence_request,
    text        text not null default '',
    version     uuid references document.version,
    answered_by uuid not null references identity.person,
    answered_at timestamptz not null
);
create table accreditation.evidence_request_end (
    request  uuid primary key references accreditation.evidence_request,
    fulfilled boolean not null,
    reason   text not null default '',
    ended_by uuid not null references identity.person,
    ended_at timestamptz not null
);
