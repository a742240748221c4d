create schema register;

-- The public halves of the keys with which bodies sign certificates. A row is never changed: who checks a certificate years later needs
-- the key as it was.
create table register.issuer_key (
    id            uuid primary key default uuidv7(),
    body          uuid not null references identity.organisation,
    suite         text not null check (suite in ('ed25519', 'rsa')),
    number        int not null check (number > 0),
    public_key    bytea not null unique,
    introduced_at timestamptz not null,
    introduced_by uuid references identity.person,
    unique (body, suite, number)
);

-- Retired: a newer one took its place, what it signed stays good. Revoked: it fell into other hands, nothing that it signed is believed.
create table register.issuer_key_end (
    issuer_key uuid not null references register.issuer_key,
    reason     text not null check (reason in ('retired', 'revoked')),
    at         timestamptz not null,
    by         uuid not null references identity.person,
    primary key (issuer_key, reason)
);

create function register.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what the register holds is never changed or removed';
end $$;
create trigger append_only before update or delete or truncate on register.issuer_key
    for each statement execute function register.refuse_change();
create trigger append_only before update or delete or truncate on register.issuer_key_end
    for each statement execute function register.refuse_change();
