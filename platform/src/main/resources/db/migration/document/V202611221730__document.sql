create schema document;

-- The bytes of a file, once, whoever brought them. Nobody reaches them but through a version of a document that they may see.
create table document.content (
    sha256      bytea primary key check (length(sha256) = 32),
    size        bigint not null check (size > 0),
    -- When somebody last brought these bytes; what nothing refers to is removed some time after that.
    received_at timestamptz not null
);

-- In pieces of 256 KiB, so that neither keeping nor handing out needs the whole in memory, and a part can be had without the rest.
create table document.chunk (
    content bytea not null references document.content on delete cascade,
    number  integer not null check (number >= 0),
    bytes   bytea not null check (length(bytes) between 1 and 262144),
    primary key (content, number)
);
-- Nearly every kind of file is compressed already.
alter table document.chunk alter column bytes set storage external;

create table document.document (
    id           uuid primary key default uuidv7(),
    organisation uuid not null references identity.organisation,
    kind         text not null check (kind in ('file', 'link')),
    title        text not null check (title <> '' and length(title) <= 200),
    created_by   uuid not null references identity.person,
    created_at   timestamptz not null
);
create index on document.document (organisation);

-- What the document says at a time: a file or, for a link, an address that is never fetched by us. Never changed, but for the date.
create table document.version (
    id           uuid primary key default uuidv7(),
    document     uuid not null references document.document,
    number       integer not null check (number > 0),
    content      bytea references document.content,
    file_name    text check (file_name <> ''),
    type         text,
    url          text check (url ~* '^https?://' and length(url) <= 2000),
    -- From when what it says holds; not the day on which it was uploaded.
    effective_on date,
    checked_by   text,
    uploaded_by  uuid not null references identity.person,
    uploaded_at  timestamptz not null,
    unique (document, number),
    check ((content is null) = (url is not null)),
    check ((content is null) = (file_name is null)),
    check ((content is null) = (type is null))
);
create index on document.version (content);

-- No longer offered where documents are chosen, but kept wherever it is attached.
create table document.retirement (
    id         uuid primary key default uuidv7(),
    document   uuid not null references document.document,
    retired_by uuid not null references identity.person,
    retired_at timestamptz not null
);
create index on document.retirement (document);

create table document.restoration (
    retirement  uuid primary key references document.retirement,
    restored_by uuid not null references identity.person,
    restored_at timestamptz not null
);

create view document.current_retirement as
    select r.id, r.document, r.retired_by, r.retired_at
      from document.retirement r
     where not exists (select 1 from document.restoration b where b.retirement = r.id);

-- A small picture of a content, made when it is first asked for; no image means that none can be made.
create table document.preview (
    content bytea primary key references document.content on delete cascade,
    image   bytea,
    made_at timestamptz not null
);
