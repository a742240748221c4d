create schema standard;

-- A standard's document as it was imported: a draft until it is published, unchangeable in either state.
create table standard.edition (
    id          uuid primary key default uuidv7(),
    code        text not null,
    version     text not null,
    document    text not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    imported_by uuid references identity.person,
    imported_at timestamptz not null
);
create index on standard.edition (code, version);

-- Published: from now on assessments may be pinned to it. No two editions share code and version.
create table standard.publication (
    edition      uuid primary key references standard.edition,
    code         text not null,
    version      text not null,
    published_by uuid references identity.person,
    published_at timestamptz not null,
    unique (code, version)
);

-- A draft that was put aside.
create table standard.discard (
    edition      uuid primary key references standard.edition,
    discarded_by uuid not null references identity.person,
    discarded_at timestamptz not null
);
