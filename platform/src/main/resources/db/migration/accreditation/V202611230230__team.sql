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
    -- When it is, now; earlier dates are in audit_move.
    begins_on   date not null,
    ends_on     date not null,
    -- Person-days of audit; empty when nothing was computed for it.
    days        numeric(6, 2) check (days > 0),
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

-- The languages that the team as a whole must speak on site, by their ISO 639-3 or 639-1 code.
create table accreditation.audit_language (
    audit    uuid not null references accreditation.audit,
    language text not null check (language <> ''),
    primary key (audit, language)
);
-- Moved to other days: which they were, and why.
create table accreditation.audit_move (
    id         uuid primary key default uuidv7(),
    audit      uuid not null references accreditation.audit,
    was_begins_on date not null,
    was_ends_on   date not null,
    begins_on  date not null,
    ends_on    date not null,
    reason     text not null check (reason <> ''),
    moved_by   uuid not null references identity.person,
    moved_at   timestamptz not null
);
create index on accreditation.audit_move (audit);

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

create view accreditation.current_competence as
    select c.id, c.person, c.body, c.kind, c.value, c.basis, c.valid_until, c.granted_by, c.granted_at
      from accreditation.competence c
     where not exists (select 1 from accreditation.competence_end e where e.competence = c.id);

-- From where an assessor travels, as the office was told; the newest counts. Without one they travel from the city of the body.
create table accreditation.home_city (
    id       uuid primary key default uuidv7(),
    person   uuid not null references identity.person,
    body     uuid not null references identity.organisation,
    city     text not null check (city <> ''),
    noted_by uuid not null references identity.person,
    noted_at timestamptz not null
);
create index on accreditation.home_city (body, person);

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

create view accreditation.current_absence as
    select a.id, a.person, a.begins_on, a.ends_on, a.noted_by, a.noted_at
      from accreditation.absence a
     where not exists (select 1 from accreditation.absence_end e where e.absence = a.id);

create table accreditation.appointment (
    id           uuid primary key default uuidv7(),
    audit        uuid not null references accreditation.audit,
    person       uuid not null references identity.person,
    role         text not null check (role in ('lead', 'assessor', 'expert', 'observer')),
    -- The last day on which the client may object; empty for one to whom nobody can.
    objections_until date,
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

-- Who is on a team now, accepted or not asked yet: not ended, not declined.
create view accreditation.current_appointment as
    select a.id, a.audit, a.person, a.role, a.objections_until, a.appointed_by, a.appointed_at,
           coalesce(c.accepted, false) as accepted, c.answered_at
      from accreditation.appointment a
      left join accreditation.acceptance c on c.appointment = a.id
     where c.accepted is distinct from false
       and not exists (select 1 from accreditation.appointment_end e where e.appointment = a.id);
