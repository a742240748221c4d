-- A finding stays what it was when the standard changes: it carries the edition's words with it.
create table accreditation.finding (
    id        uuid primary key default uuidv7(),
    audit     uuid not null references accreditation.audit,
    number    integer not null check (number > 0),
    criterion text not null,
    criterion_en   text not null,
    criterion_hans text,
    criterion_hant text,
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
-- What was done, shown.
create table accreditation.action_evidence (
    id         uuid primary key default uuidv7(),
    finding    uuid not null references accreditation.finding,
    text       text not null default '',
    version    uuid references document.version,
    brought_by uuid not null references identity.person,
    brought_at timestamptz not null,
    check (text <> '' or version is not null)
);
create index on accreditation.action_evidence (finding);
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
create index on accreditation.extension (finding);

-- Several minors on one criterion, and why together they are no major; asked again when there are more of them.
create table accreditation.minors_weighed (
    id         uuid primary key default uuidv7(),
    audit      uuid not null references accreditation.audit,
    criterion  text not null,
    minors     integer not null check (minors > 0),
    reason     text not null check (reason <> ''),
    weighed_by uuid not null references identity.person,
    weighed_at timestamptz not null
);
create index on accreditation.minors_weighed (audit);

-- That somebody was reminded of a day on which something is due; once for each distance.
create table accreditation.finding_reminder (
    finding     uuid not null references accreditation.finding,
    due_on      date not null,
    days_before integer not null check (days_before >= 0),
    reminded_at timestamptz not null,
    primary key (finding, due_on, days_before)
);

-- Everything that was done about a finding, in one line of time: from it follows where the finding stands.
create view accreditation.finding_act as
    select finding, 'regraded' as act, grade as what, null::date as day, reason as text, id, graded_by as person, graded_at as at
      from accreditation.regrading
    union all
    select finding, 'answered', '', due_on, '', id, answered_by, answered_at from accreditation.response
    union all
    select r.finding, 'reviewed', case when v.accepted then 'accepted' else 'returned' end, null, v.reason, r.id, v.reviewed_by,
           v.reviewed_at
      from accreditation.response_review v join accreditation.response r on r.id = v.response
    union all
    select finding, 'evidence', '', null, text, id, brought_by, brought_at from accreditation.action_evidence
    union all
    select finding, 'verified', verdict, null, text, id, verified_by, verified_at from accreditation.verification
    union all
    select finding, 'extended', '', until, reason, id, granted_by, granted_at from accreditation.extension
    union all
    select finding, 'withdrawn', '', null, reason, finding, withdrawn_by, withdrawn_at from accreditation.finding_withdrawal;
