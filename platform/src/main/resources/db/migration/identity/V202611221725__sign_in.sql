-- A forgotten password: the mail carries the token, the row its hash; using it, or any newer one, removes it.
create table identity.password_reset (
    token_hash bytea primary key check (length(token_hash) = 32),
    person     uuid not null references identity.person,
    asked_at   timestamptz not null,
    expires_at timestamptz not null
);
create index on identity.password_reset (person);

-- What a browser has begun and not finished: the password was right and the code is still to come, a key was challenged, a provider
-- was asked. The browser holds the token in a cookie; the row is taken out when the answer comes.
create table identity.begun (
    token_hash bytea primary key check (length(token_hash) = 32),
    purpose    text not null,
    content    text not null,
    expires_at timestamptz not null
);
create index on identity.begun (expires_at);

-- The second factor (RFC 6238). The secret is encrypted with a key outside the database; confirmed once a code was right.
create table identity.totp (
    person       uuid primary key references identity.person,
    secret       bytea not null,
    enrolled_at  timestamptz not null,
    confirmed_at timestamptz,
    -- The time step of the last code that was accepted: no code counts twice.
    last_step    bigint not null default 0
);

create table identity.recovery_code (
    person    uuid not null references identity.person,
    code_hash bytea not null check (length(code_hash) = 32),
    primary key (person, code_hash)
);

create table identity.passkey (
    credential  bytea primary key,
    person      uuid not null references identity.person,
    label       text not null,
    public_key  bytea not null,
    sign_count  bigint not null,
    verified    boolean not null,
    backup_eligible boolean not null,
    backed_up   boolean not null,
    transports  text not null,
    attestation bytea,
    client_data bytea,
    added_at    timestamptz not null,
    used_at     timestamptz not null
);
create index on identity.passkey (person);

-- An account elsewhere, by which its owner signs in here. It proves who somebody is and gives no right.
create table identity.openid_account (
    issuer    text not null,
    subject   text not null,
    person    uuid not null references identity.person,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);
create index on identity.openid_account (person);

-- A program's way in: shown once, kept as a hash, good for /api only and for its scopes only.
create table identity.api_token (
    id           uuid primary key default uuidv7(),
    token_hash   bytea not null unique check (length(token_hash) = 32),
    person       uuid not null references identity.person,
    name         text not null check (name <> ''),
    scopes       text[] not null check (cardinality(scopes) > 0),
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index on identity.api_token (person);
