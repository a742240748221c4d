create schema accreditation;

-- An organisation asks a body to accredit what its signed self-assessment says of it.
create table accreditation.application (
    id           uuid primary key default uuidv7(),
    organisation uuid not null references identity.organisation,
    body         uuid not null references identity.organisation,
    kind         text not null check (kind in ('initial', 'recertification', 'scope-change')),
    submission   uuid not null references assessment.submission,
    edition      uuid not null references standard.edition,
    profile      text not null,
    pinned       text not null,
    level        text not null,
    scope_en     text not null default '',
    scope_hans   text not null default '',
    scope_hant   text not null default '',
    -- Effective staff within the scope, all sites together.
    headcount    integer not null check (headcount > 0),
    -- The certificate that is to be renewed or changed.
    certificate  uuid references register.certificate,
    version      integer not null default 1,
    begun_by     uuid not null references identity.person,
    begun_at     timestamptz not null,
    check ((kind = 'initial') = (certificate is null))
);
create index on accreditation.application (organisation);
create index on accreditation.application (body);

create table accreditation.application_site (
    application uuid not null references accreditation.application,
    site        uuid not null references identity.site,
    headcount   integer not null check (headcount >= 0),
    -- The central function, where the system is run: always audited.
    central     boolean not null default false,
    primary key (application, site)
);

-- Filed: as it was, frozen in canonical JSON.
create table accreditation.filing (
    id          uuid primary key default uuidv7(),
    application uuid not null references accreditation.application,
    frozen      text not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    filed_by    uuid not null references identity.person,
    filed_as    text not null check (filed_as <> ''),
    filed_at    timestamptz not null
);
create index on accreditation.filing (application);

-- Given back to be completed.
create table accreditation.filing_return (
    filing      uuid primary key references accreditation.filing,
    reason      text not null check (reason <> ''),
    returned_by uuid not null references identity.person,
    returned_at timestamptz not null
);

create table accreditation.application_withdrawal (
    application  uuid primary key references accreditation.application,
    reason       text not null check (reason <> ''),
    withdrawn_by uuid not null references identity.person,
    withdrawn_at timestamptz not null
);

-- Reviewed (ISO/IEC 17021-1, 9.1.2): whether the body can and may take it on, and how much work it is.
create table accreditation.review (
    filing      uuid primary key references accreditation.filing,
    accepted    boolean not null,
    reason      text not null default '',
    reviewed_by uuid not null references identity.person,
    reviewed_at timestamptz not null,
    check (accepted or reason <> '')
);

-- Audit days (IAF MD5) as computed and explained at a time; the newest of a filing counts.
create table accreditation.duration (
    id          uuid primary key default uuidv7(),
    filing      uuid not null references accreditation.filing,
    inputs      text not null,
    days        numeric(6, 2) not null check (days > 0),
    on_site     numeric(6, 2) not null check (on_site > 0),
    computed_by uuid not null references identity.person,
    computed_at timestamptz not null
);
create index on accreditation.duration (filing);

-- The sites that are visited (IAF MD1): the random part follows from the seed and the frozen list, so that anybody can draw it again.
create table accreditation.sample (
    id       uuid primary key default uuidv7(),
    filing   uuid not null references accreditation.filing,
    inputs   text not null,
    seed     text not null,
    drawn_by uuid not null references identity.person,
    drawn_at timestamptz not null
);
create index on accreditation.sample (filing);
create table accreditation.sample_site (
    sample uuid not null references accreditation.sample,
    site   uuid not null references identity.site,
    chosen_as text not null check (chosen_as in ('central', 'random', 'selected')),
    reason text not null default '',
    primary key (sample, site),
    check (chosen_as <> 'selected' or reason <> '')
);

create table accreditation.offer (
    id       uuid primary key default uuidv7(),
    filing   uuid not null references accreditation.filing,
    duration uuid not null references accreditation.duration,
    sample   uuid not null references accreditation.sample,
    quote    uuid not null references fee.quote,
    -- The terms that are accepted with it, as they were shown.
    terms    text not null,
    made_by  uuid not null references identity.person,
    made_at  timestamptz not null
);
create index on accreditation.offer (filing);
create table accreditation.offer_end (
    offer    uuid primary key references accreditation.offer,
    reason   text not null check (reason <> ''),
    ended_by uuid not null references identity.person,
    ended_at timestamptz not null
);
create table accreditation.contract (
    offer       uuid primary key references accreditation.offer,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    accepted_by uuid not null references identity.person,
    accepted_as text not null check (accepted_as <> ''),
    accepted_at timestamptz not null
);
