create schema jobs;

-- When each job runs next, and how it went; the columns are those of db-scheduler 16, which reads and writes them.
create table jobs.scheduled (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    primary key (task_name, task_instance)
);
create index on jobs.scheduled (execution_time);
create index on jobs.scheduled (last_heartbeat);
