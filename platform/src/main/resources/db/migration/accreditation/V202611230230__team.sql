-- An audit of what a contract covers: the first one, a surveillance, a recertification, or one for a special reason.
create table accreditation.audit (
    id          uuid primary key default uuidv7(),
    organisation uuid not null references identity.organisation,
    body        uuid not null references identity.organisation,
    kind        text not null check (kind in ('initial', 'surveillance', 'recertification', 'special')),
    -- The accepted offer it follows from; a surveillance follows from the certificate that it keeps.
    offer       uuid references accreditation.contract (offer),
    certificate uuid references register.certificate,
    edition     uuid not null references standard.edition,
    profile     text not null,
    pinned      text not null,
    level       text not null,
    begins_on   date not null,
    ends_on     date not null,
    opened_by   uuid references identity.person,
    opened_at   timestamptz not null,
    check (ends_on >= begins_on),
    check (offer is not null or certificate is not null)
);
create index on accreditation.audit (body, begins_on);
create index on accreditation.audit (organisation);
create table accreditation.audit_site (
    audit uuid not null references accreditation.audit,
    site  uuid not null references identity.site,
    primary key (audit, site)
);

-- What an assessor is competent for, granted by the body that uses them.
create table accreditation.competence (
    id          uuid primary key default uuidv7(),
    person      uuid not null references identity.person,
    body        uuid not null references identity.organisation,
    kind        text not null check (kind in ('sector', 'language', 'module', 'level')),
    value       text not null check (value <> ''),
    basis       text not null default '',
    valid_until date,
    granted_by  uuid not null references identity.person,
    granted_at  timestamptz not null
);
create index on accreditation.competence (body, person);
create table accreditation.competence_end (
    competence uuid primary key references accreditation.competence,
    reason     text not null check (reason <> ''),
    ended_by   uuid not null references identity.person,
    ended_at   timestamptz not null
);

create table accreditation.absence (
    id        uuid primary key default uuidv7(),
    person    uuid not null references identity.person,
    begins_on date not null,
    ends_on   date not null,
    noted_by  uuid not null references identity.person,
    noted_at  timestamptz not null,
    check (ends_on >= begins_on)
);
create index on accreditation.absence (person);
create table accreditation.absence_end (
    absence  uuid primary key references accreditation.absence,
    ended_by uuid not null references identity.person,
    ended_at timestamptz not null
);

create table accreditation.appointment (
    id           uuid primary key default uuidv7(),
    audit        uuid not null references accreditation.audit,
    person       uuid not null references identity.person,
    role         text not null check (role in ('lead', 'assessor', 'expert', 'observer')),
    appointed_by uuid not null references identity.person,
    appointed_at timestamptz not null
);
create index on accreditation.appointment (audit);
create index on accreditation.appointment (person);
-- The person accepts and declares that nothing stands in the way of their impartiality, in words that are kept; or declines.
create table accreditation.acceptance (
    appointment uuid primary key references accreditation.appointment,
    accepted    boolean not null,
    declaration text not null,
    answered_at timestamptz not null
);
create table accreditation.appointment_end (
    appointment uuid primary key references accreditation.appointment,
    reason      text not null check (reason <> ''),
    ended_by    uuid not null references identity.person,
    ended_at    timestamptz not null
);

-- The client may object to somebody on the team, with reasons; somebody else decides.
create table accreditation.objection (
    id          uuid primary key default uuidv7(),
    appointment uuid not null references accreditation.appointment,
    reason      text not null check (reason <> ''),
    raised_by   uuid not null references identity.person,
    raised_at   timestamptz not null,
    unique (appointment)
);
create table accreditation.objection_decision (
    objection  uuid primary key references accreditation.objection,
    upheld     boolean not null,
    reason     text not null check (reason <> ''),
    decided_by uuid not null references identity.person,
    decided_at timestamptz not null
);
