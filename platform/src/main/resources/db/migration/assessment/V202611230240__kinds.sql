-- An assessor's own scores and the team's consensus are assessments of the same organisation as well: answered, versioned, signed and
-- calculated in the same way, on an occasion (an audit). An organisation's people see only their own.
alter table assessment.assessment
    add column kind text not null default 'self' check (kind in ('self', 'assessor', 'consensus')),
    add column occasion uuid,
    add column assessor uuid references identity.person,
    add constraint assessment_occasion check ((kind = 'self') = (occasion is null)),
    add constraint assessment_assessor check ((kind = 'assessor') = (assessor is not null));
create unique index on assessment.assessment (occasion, assessor) where kind = 'assessor';
create unique index on assessment.assessment (occasion) where kind = 'consensus';
