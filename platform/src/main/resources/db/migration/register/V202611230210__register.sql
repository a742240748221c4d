-- That a body attests something of an organisation or a person. What it says never changes; a correction or a new scope is another
-- certificate that takes its place. Nothing here is deleted.
create table register.certificate (
    id           uuid primary key default uuidv7(),
    number       text not null unique check (number <> ''),
    kind         text not null check (kind in ('organisation', 'person')),
    body         uuid not null references identity.organisation,
    organisation uuid references identity.organisation,
    person       uuid references identity.person,
    -- Names, sites, standard, level, scope and scores as they were when it was granted: canonical JSON, from which every form is made.
    facts        text not null,
    granted_on   date not null,
    effective_on date not null,
    -- The last day, in the zone of the scheme.
    expires_on   date not null,
    zone         text not null,
    -- When the first of the certificates that took each other's place was granted.
    first_granted_on date not null,
    -- The decision it rests on: there is no certificate without one, and never two from the same.
    decision     uuid not null unique,
    replaces     uuid unique references register.certificate,
    issued_by    uuid not null references identity.person,
    issued_at    timestamptz not null,
    check (effective_on >= granted_on and expires_on > effective_on and first_granted_on <= granted_on),
    check ((kind = 'organisation') = (organisation is not null)),
    check ((kind = 'person') = (person is not null))
);
create index on register.certificate (organisation) where organisation is not null;
create index on register.certificate (person) where person is not null;
create index on register.certificate (body, granted_on desc, id desc);

-- As it was signed: kept and served byte for byte.
create table register.credential (
    certificate uuid primary key references register.certificate,
    json        text not null,
    jwt         text not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$')
);

create table register.suspension (
    id          uuid primary key default uuidv7(),
    certificate uuid not null references register.certificate,
    from_day    date not null,
    reason      text not null check (reason <> ''),
    -- Empty when the rules of the cycle did it, not a person.
    suspended_by uuid references identity.person,
    suspended_at timestamptz not null
);
create index on register.suspension (certificate);
create table register.restoration (
    suspension  uuid primary key references register.suspension,
    -- The first day on which it holds again.
    restored_on date not null,
    reason      text not null check (reason <> ''),
    restored_by uuid not null references identity.person,
    restored_at timestamptz not null
);
create table register.withdrawal (
    certificate  uuid primary key references register.certificate,
    -- Withdrawn by the body, or cancelled at the holder's wish.
    kind         text not null check (kind in ('withdrawn', 'cancelled')),
    withdrawn_on date not null,
    reason       text not null check (reason <> ''),
    -- Empty when the rules of the cycle did it, not a person.
    withdrawn_by uuid references identity.person,
    withdrawn_at timestamptz not null
);
-- Whether the holder agrees to be found in the public register by name; the last one counts.
create table register.consent (
    id          uuid primary key default uuidv7(),
    certificate uuid not null references register.certificate,
    listed      boolean not null,
    said_by     uuid not null references identity.person,
    said_at     timestamptz not null
);
create index on register.consent (certificate, id desc);

-- Numbers are PREFIX-YEAR-000001, without gaps for each body and year.
create table register.prefix (
    body   uuid primary key references identity.organisation,
    prefix text not null unique check (prefix ~ '^[A-Z][A-Z0-9]{1,7}$')
);
create table register.series (
    body uuid not null references identity.organisation,
    year int not null,
    last int not null check (last > 0),
    primary key (body, year)
);

-- Where a certificate's bits stand in the lists that its body publishes; drawn at random, so that a place tells nothing.
create table register.status_list (
    body   uuid not null references identity.organisation,
    number int not null check (number > 0),
    taken  int not null check (taken >= 0),
    primary key (body, number)
);
create table register.status_place (
    body        uuid not null,
    list        int not null,
    place       int not null check (place >= 0),
    certificate uuid not null unique references register.certificate,
    primary key (body, list, place),
    foreign key (body, list) references register.status_list
);
-- When a bit of a list changes, or will.
create table register.status_change (
    body uuid not null,
    list int not null,
    at   timestamptz not null,
    foreign key (body, list) references register.status_list
);
create index on register.status_change (body, list, at);

-- What the search reads: each certificate once, as the rows above make it. Nothing is said here that they do not say.
create table register.entry (
    certificate    uuid primary key references register.certificate,
    body           uuid not null,
    listed         boolean not null,
    -- Words of all names, in every script folded as organisations are; of Chinese each sign and each two that follow each other.
    words          tsvector not null,
    sector         text not null,
    level          text,
    level_rank     int,
    country        text not null,
    city           text not null,
    granted_on     date not null,
    effective_on   date not null,
    expires_on     date not null,
    -- Since when, while a suspension lasts.
    suspended_from date,
    replaced_from  date,
    ended_on       date,
    ended_as       text,
    check ((ended_on is null) = (ended_as is null))
);
create index on register.entry using gin (words) where listed;
create index on register.entry (granted_on desc, certificate desc) where listed;
create index on register.entry (city) where listed;
create index on register.entry (level) where listed and level is not null;
create index on register.entry (expires_on desc, certificate desc) where listed;

create trigger append_only before update or delete or truncate on register.certificate
    for each statement execute function register.refuse_change();
create trigger append_only before update or delete or truncate on register.credential
    for each statement execute function register.refuse_change();
create trigger append_only before update or delete or truncate on register.suspension
    for each statement execute function register.refuse_change();
create trigger append_only before update or delete or truncate on register.restoration
    for each statement execute function register.refuse_change();
create trigger append_only before update or delete or truncate on register.withdrawal
    for each statement execute function register.refuse_change();
create trigger append_only before update or delete or truncate on register.consent
    for each statement execute function register.refuse_change();
create trigger append_only before update or delete or truncate on register.status_place
    for each statement execute function register.refuse_change();
