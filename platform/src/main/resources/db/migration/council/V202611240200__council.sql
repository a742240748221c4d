create schema council;

-- Which organisation is the council: the newest row counts. One without an organisation says that there is none any more.
create table council.naming (
    id           uuid primary key default uuidv7(),
    organisation uuid references identity.organisation,
    reason       text not null check (reason <> ''),
    named_by     uuid not null references identity.person,
    named_at     timestamptz not null
);
create index on council.naming (named_at desc, id desc);

-- The council lets a body assess and certify. What it covers never changes; what happened to it since are acts.
create table council.authorisation (
    id         uuid primary key default uuidv7(),
    body       uuid not null references identity.organisation,
    council    uuid not null references identity.organisation,
    -- Codes of sectors and levels, ids of editions; an empty list means all, those to come included.
    sectors    text[] not null,
    levels     text[] not null,
    editions   uuid[] not null,
    from_day   date not null,
    -- The last day, unless it is renewed.
    until_day  date not null,
    basis      text not null check (basis <> ''),
    -- The decision on a peer evaluation from which it follows: once.
    decision   uuid unique references accreditation.decision,
    granted_by uuid not null references identity.person,
    granted_at timestamptz not null,
    check (body <> council),
    check (until_day >= from_day)
);
create index on council.authorisation (body);

create table council.act (
    id            uuid primary key default uuidv7(),
    authorisation uuid not null references council.authorisation,
    kind          text not null check (kind in ('suspended', 'restored', 'withdrawn', 'renewed')),
    -- The first day on which it is so.
    day           date not null,
    -- The new last day of one that is renewed.
    until_day     date,
    reason        text not null check (reason <> ''),
    decided_by    uuid not null references identity.person,
    decided_at    timestamptz not null,
    check ((kind = 'renewed') = (until_day is not null)),
    check (until_day is null or until_day >= day)
);
create index on council.act (authorisation);
create unique index on council.act (authorisation) where kind = 'withdrawn';

create function council.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what the council decided is never changed or removed';
end $$;
create trigger append_only before update or delete or truncate on council.naming
    for each statement execute function council.refuse_change();
create trigger append_only before update or delete or truncate on council.authorisation
    for each statement execute function council.refuse_change();
create trigger append_only before update or delete or truncate on council.act
    for each statement execute function council.refuse_change();

-- The indices of a case, computed once from its frozen report: from the same text they come out the same for ever.
create table council.measured (
    report      uuid primary key references accreditation.report,
    self        numeric(12, 6) not null,
    assessed    numeric(12, 6) not null,
    measured_at timestamptz not null
);

-- How the bodies compared on a day: computed from everything decided till then, and kept as it was.
create table council.comparison (
    id          uuid primary key default uuidv7(),
    content     text not null,
    -- Of what it was computed from.
    inputs      text not null check (inputs ~ '^[0-9a-f]{64}$'),
    computed_by uuid references identity.person,
    computed_at timestamptz not null
);
create index on council.comparison (computed_at desc, id desc);
