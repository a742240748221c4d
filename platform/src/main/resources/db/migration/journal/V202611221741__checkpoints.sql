-- A checkpoint names the one before it, and each has one successor at most: of two nodes that sign at once, one does.
alter table journal.checkpoint add column previous bigint references journal.checkpoint;
create unique index on journal.checkpoint (previous) nulls not distinct;

-- The public halves of the keys that signed; an auditor trusts a copy of their own more.
create table journal.public_key (
    id       text primary key,
    pem      text not null,
    added_at timestamptz not null
);
create trigger append_only before update or delete or truncate on journal.public_key
    for each statement execute function journal.refuse_change();

-- For those who look something up.
create index on journal.entry (actor, seq) where actor is not null;
create index on journal.entry (action, seq);
create index on journal.entry (at);
