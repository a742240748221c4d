-- A document of the library that speaks for a criterion; the same one may be attached many times, each with its own pointer.
create table assessment.attachment (
    id          uuid primary key default uuidv7(),
    assessment  uuid not null references assessment.assessment,
    criterion   text not null,
    document    uuid not null references document.document,
    pointer     text not null default '',
    attached_by uuid not null references identity.person,
    attached_at timestamptz not null
);
create index on assessment.attachment (assessment, criterion);
create index on assessment.attachment (document);

create table assessment.attachment_end (
    attachment uuid primary key references assessment.attachment,
    ended_by   uuid not null references identity.person,
    ended_at   timestamptz not null
);

create view assessment.current_attachment as
    select a.id, a.assessment, a.criterion, a.document, a.pointer, a.attached_by, a.attached_at
      from assessment.attachment a
     where not exists (select 1 from assessment.attachment_end e where e.attachment = a.id);
