-- That the holder was told of what is due, days before, or that it is overdue (0 days), or that the certificate has expired: once each,
-- however often and on how many nodes the job runs.
create table accreditation.announcement (
    certificate  uuid not null references register.certificate,
    -- surveillance-1, surveillance-2 ..., recertification, expiry
    step         text not null check (step <> ''),
    due_on       date not null,
    days         integer not null check (days >= 0),
    announced_at timestamptz not null,
    primary key (certificate, step, due_on, days)
);

-- Which sites an audit sees whose sample the rules drew and completed: the question with its rules, from which they follow.
create table accreditation.audit_sample (
    audit  uuid primary key references accreditation.audit,
    inputs text not null
);
create index on accreditation.audit (certificate) where certificate is not null;

-- That an organisation was reminded of evidence that was asked of it: once before it was due, once afterwards.
create table accreditation.evidence_reminder (
    request     uuid not null references accreditation.evidence_request,
    due_on      date not null,
    overdue     boolean not null,
    reminded_at timestamptz not null,
    primary key (request, due_on, overdue)
);
