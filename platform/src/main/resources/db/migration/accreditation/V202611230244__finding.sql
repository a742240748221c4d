-- A finding stays what it was when the standard changes: it carries the edition's words with it.
create table accreditation.finding (
    id        uuid primary key default uuidv7(),
    audit     uuid not null references accreditation.audit,
    number    integer not null check (number > 0),
    criterion text not null,
    criterion_title text not null,
    grade     text not null check (grade in ('strength', 'opportunity', 'minor', 'major')),
    statement text not null check (statement <> ''),
    evidence  text not null check (evidence <> ''),
    raised_by uuid not null references identity.person,
    raised_at timestamptz not null,
    unique (audit, number)
);
create table accreditation.finding_evidence (
    finding uuid not null references accreditation.finding,
    version uuid references document.version,
    note    uuid references accreditation.note,
    check ((version is null) <> (note is null))
);
create index on accreditation.finding_evidence (finding);
-- Graded anew, by the lead: several minors on one criterion become a major, a minor overdue is escalated.
create table accreditation.regrading (
    id        uuid primary key default uuidv7(),
    finding   uuid not null references accreditation.finding,
    grade     text not null check (grade in ('strength', 'opportunity', 'minor', 'major')),
    reason    text not null check (reason <> ''),
    graded_by uuid references identity.person,
    graded_at timestamptz not null
);
create index on accreditation.regrading (finding);
create table accreditation.finding_withdrawal (
    finding      uuid primary key references accreditation.finding,
    reason       text not null check (reason <> ''),
    withdrawn_by uuid not null references identity.person,
    withdrawn_at timestamptz not null
);
-- The auditee's answer: what was put right at once, why it happened, what is done so that it does not happen again, and until when.
create table accreditation.response (
    id          uuid primary key default uuidv7(),
    finding     uuid not null references accreditation.finding,
    correction  text not null check (correction <> ''),
    root_cause  text not null check (root_cause <> ''),
    action      text not null check (action <> ''),
    due_on      date not null,
    answered_by uuid not null references identity.person,
    answered_at timestamptz not null
);
create index on accreditation.response (finding);
create table accreditation.response_review (
    response    uuid primary key references accreditation.response,
    accepted    boolean not null,
    reason      text not null default '',
    reviewed_by uuid not null references identity.person,
    reviewed_at timestamptz not null,
    check (accepted or reason <> '')
);
create table accreditation.action_evidence (
    id         uuid primary key default uuidv7(),
    finding    uuid not null references accreditation.finding,
    text       text not null default '',
    version    uuid references document.version,
    brought_by uuid not null references identity.person,
    brought_at timestamptz not null
);
create table accreditation.verification (
    id          uuid primary key default uuidv7(),
    finding     uuid not null references accreditation.finding,
    -- Closed: the action is done. Effective: it has shown to work, verified later. Open: not yet.
    verdict     text not null check (verdict in ('closed', 'effective', 'open')),
    text        text not null check (text <> ''),
    verified_by uuid not null references identity.person,
    verified_at timestamptz not null
);
create index on accreditation.verification (finding);
create table accreditation.extension (
    id         uuid primary key default uuidv7(),
    finding    uuid not null references accreditation.finding,
    until      date not null,
    reason     text not null check (reason <> ''),
    granted_by uuid not null references identity.person,
    granted_at timestamptz not null
);
