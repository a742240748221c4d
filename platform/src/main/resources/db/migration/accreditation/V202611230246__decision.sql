create table accreditation.report (
    id         uuid primary key default uuidv7(),
    audit      uuid not null references accreditation.audit,
    number     integer not null check (number > 0),
    -- Everything the report rests on: consensus, self-assessment, findings, team, sites, texts; canonical JSON.
    frozen     text not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    summary    text not null check (summary <> ''),
    -- What is said to the client's objections against the draft before.
    answer     text not null default '',
    written_by uuid not null references identity.person,
    written_at timestamptz not null,
    -- Until when the client may say whether the facts are right.
    check_until date not null,
    unique (audit, number)
);
-- The client says whether the facts are right, within the time set; what they say is answered in the next draft.
create table accreditation.factual_check (
    report     uuid primary key references accreditation.report,
    agreed     boolean not null,
    text       text not null default '',
    checked_by uuid not null references identity.person,
    checked_at timestamptz not null,
    check (agreed or text <> '')
);
create table accreditation.technical_review (
    report      uuid primary key references accreditation.report,
    passed      boolean not null,
    text        text not null check (text <> ''),
    reviewed_by uuid not null references identity.person,
    reviewed_at timestamptz not null
);

-- Whether the client agrees to be named in public, before and after the grant; the newest row counts.
create table accreditation.listing_consent (
    id       uuid primary key default uuidv7(),
    audit    uuid not null references accreditation.audit,
    agreed   boolean not null,
    given_by uuid not null references identity.person,
    given_at timestamptz not null
);
create index on accreditation.listing_consent (audit);

-- Those who decide: they neither audited, nor consulted, nor trained.
create table accreditation.panel (
    id          uuid primary key default uuidv7(),
    report      uuid not null references accreditation.report,
    quorum      integer not null check (quorum > 0),
    -- What they decide on, and nothing else.
    frozen      text not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    convened_by uuid not null references identity.person,
    convened_at timestamptz not null
);
create index on accreditation.panel (report);
create table accreditation.panel_member (
    panel  uuid not null references accreditation.panel,
    person uuid not null references identity.person,
    chair  boolean not null default false,
    primary key (panel, person)
);
create unique index on accreditation.panel_member (panel) where chair;
-- Out of the room, and why; does not come back for this case.
create table accreditation.recusal (
    panel      uuid not null,
    person     uuid not null,
    reason     text not null check (reason <> ''),
    recused_by uuid not null references identity.person,
    recused_at timestamptz not null,
    primary key (panel, person),
    foreign key (panel, person) references accreditation.panel_member
);
create table accreditation.vote (
    panel    uuid not null,
    person   uuid not null,
    outcome  text not null check (outcome in ('grant', 'refuse', 'defer')),
    level    text,
    reason   text not null default '',
    voted_at timestamptz not null,
    primary key (panel, person),
    foreign key (panel, person) references accreditation.panel_member,
    check ((outcome = 'grant') = (level is not null))
);
create table accreditation.decision (
    id          uuid primary key default uuidv7(),
    panel       uuid not null unique references accreditation.panel,
    audit       uuid not null references accreditation.audit,
    -- 1 for the first; an upheld appeal or representation opens another.
    round       integer not null check (round > 0),
    outcome     text not null check (outcome in ('grant', 'refuse', 'defer')),
    level       text,
    recommended text,
    -- Why it deviates from what scoring recommends.
    reason      text not null default '',
    notice_until date,
    signed_by   uuid not null references identity.person,
    signed_as   text not null check (signed_as <> ''),
    decided_at  timestamptz not null,
    check ((outcome = 'grant') = (level is not null))
);
-- Two who decide at once: one decision.
create unique index on accreditation.decision (audit, round) where outcome in ('grant', 'refuse');

-- During public notice anybody may say something against it; afterwards the holder may appeal, anybody complain.
create table accreditation.representation (
    id          uuid primary key default uuidv7(),
    -- By which whoever wrote it without an account names it.
    number      text not null unique check (number <> ''),
    kind        text not null check (kind in ('notice', 'appeal', 'complaint')),
    -- The body that answers it.
    body        uuid not null references identity.organisation,
    language    text not null,
    decision    uuid references accreditation.decision,
    certificate uuid references register.certificate,
    text        text not null check (text <> ''),
    from_person uuid references identity.person,
    from_name   text not null default '',
    from_email  text not null default '',
    received_at timestamptz not null,
    due_on      date not null,
    check (kind = 'complaint' or decision is not null)
);
create index on accreditation.representation (body, received_at);
create index on accreditation.representation (decision);
-- Who looks into it, the newest row counts: somebody who had no part in what it is about.
create table accreditation.representation_handler (
    id             uuid primary key default uuidv7(),
    representation uuid not null references accreditation.representation,
    person         uuid not null references identity.person,
    assigned_by    uuid not null references identity.person,
    assigned_at    timestamptz not null
);
create index on accreditation.representation_handler (representation);
create table accreditation.representation_answer (
    representation uuid primary key references accreditation.representation,
    upheld      boolean not null,
    text        text not null check (text <> ''),
    answered_by uuid not null references identity.person,
    answered_at timestamptz not null
);

-- An upheld appeal or representation opens the case for another panel; the decision it was about stays what it was.
create table accreditation.decision_reopening (
    decision       uuid primary key references accreditation.decision,
    representation uuid not null references accreditation.representation,
    reopened_at    timestamptz not null
);

-- That the certificate was granted after the public notice: once.
create table accreditation.certificate_grant (
    decision   uuid primary key references accreditation.decision,
    certificate uuid not null references register.certificate,
    granted_by uuid references identity.person,
    granted_at timestamptz not null
);
