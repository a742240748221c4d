-- That the particulars of an assessment (name, year, scope, unit, sites, facts, target) were stated anew, who did so and when. Version
-- counts them, so that whoever had older ones before them is told and nothing is overwritten unseen.
create table assessment.restatement (
    assessment  uuid not null references assessment.assessment,
    version     integer not null check (version > 0),
    restated_by uuid not null references identity.person,
    restated_at timestamptz not null,
    primary key (assessment, version)
);
