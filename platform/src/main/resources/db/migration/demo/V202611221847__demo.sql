create schema demo;

-- That the sample scheme is there, whole: written last, with everything else in one transaction. Empty wherever data are real.
create table demo.scheme (
    one     boolean primary key default true check (one),
    made_at timestamptz not null,
    version integer not null
);
