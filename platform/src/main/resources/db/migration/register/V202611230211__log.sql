-- The log of the register: a Merkle tree (RFC 9162) that only grows. A leaf is the canonical JSON of one event.
create table register.log_leaf (
    place       bigint primary key check (place >= 0),
    leaf        text not null,
    certificate uuid not null references register.certificate,
    event       text not null check (event in ('granted', 'suspended', 'restored', 'withdrawn', 'cancelled')),
    at          timestamptz not null
);
create index on register.log_leaf (certificate, place);
create index on register.log_leaf (at desc, place desc);

-- Every whole subtree, once and for ever: with them a leaf is added and a proof made in as many steps as the tree is high.
create table register.log_node (
    level int not null check (level >= 0),
    place bigint not null check (place >= 0),
    hash  bytea not null check (length(hash) = 32),
    primary key (level, place)
);
create table register.log_head (
    one  boolean primary key default true check (one),
    size bigint not null,
    root bytea not null
);
-- The root of no leaf at all is the hash of nothing.
insert into register.log_head (size, root) values (0, sha256(''::bytea));

create trigger append_only before update or delete or truncate on register.log_leaf
    for each statement execute function register.refuse_change();
create trigger append_only before update or delete or truncate on register.log_node
    for each statement execute function register.refuse_change();
