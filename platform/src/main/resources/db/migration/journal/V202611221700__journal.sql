create schema journal;

-- Who did what, when, to what. A row is never changed or removed; each carries the hash of the one before it.
create table journal.entry (
    seq          bigint primary key,
    at           timestamptz not null,
    actor        uuid,
    action       text not null,
    subject_kind text not null,
    subject      text not null,
    organisation uuid,
    details      text not null,
    previous     bytea not null check (length(previous) = 32),
    hash         bytea not null unique check (length(hash) = 32)
);
create index on journal.entry (subject_kind, subject, seq);
create index on journal.entry (organisation, seq) where organisation is not null;

-- The end of the chain: one row, locked by whoever appends.
create table journal.head (
    one  boolean primary key default true check (one),
    seq  bigint not null,
    hash bytea not null
);
insert into journal.head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

-- A signature over the end of the chain as it was: whoever rewrites the chain would need the key as well.
create table journal.checkpoint (
    seq       bigint primary key references journal.entry,
    at        timestamptz not null,
    hash      bytea not null,
    key_id    text not null,
    signature bytea not null
);

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;
create trigger append_only before update or delete or truncate on journal.entry
    for each statement execute function journal.refuse_change();
create trigger append_only before update or delete or truncate on journal.checkpoint
    for each statement execute function journal.refuse_change();
