-- The names in every script, folded to lower case and to one Chinese script, so that a search in 简体 finds 繁體.
alter table identity.organisation add column folded text not null default '';
update identity.organisation set folded = lower(concat_ws(' ', name_en, name_hans, name_hant));

-- Whoever asks who did what in a body or a company reads its current posts in this order.
create index on identity.membership (organisation, role);

-- Somebody is asked to take a role; the mail carries a link whose token is known here by its hash only.
create table identity.invitation (
    id           uuid primary key default uuidv7(),
    email        text not null check (email = lower(email) and email like '%_@_%'),
    organisation uuid not null references identity.organisation,
    role         text not null,
    language     text not null check (language in ('en', 'zh-Hans', 'zh-Hant-HK')),
    invited_by   uuid not null references identity.person,
    invited_at   timestamptz not null
);
create index on identity.invitation (organisation);

-- Each sending makes a new link; only the newest one counts.
create table identity.invitation_link (
    token_hash bytea primary key check (length(token_hash) = 32),
    invitation uuid not null references identity.invitation,
    sent_at    timestamptz not null,
    expires_at timestamptz not null
);
create index on identity.invitation_link (invitation, sent_at);

create table identity.invitation_acceptance (
    invitation  uuid primary key references identity.invitation,
    person      uuid not null references identity.person,
    accepted_at timestamptz not null
);

create table identity.invitation_revocation (
    invitation uuid primary key references identity.invitation,
    revoked_by uuid not null references identity.person,
    revoked_at timestamptz not null
);
