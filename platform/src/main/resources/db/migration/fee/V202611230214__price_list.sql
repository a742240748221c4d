create schema fee;

-- What a body asks for its work, from a day on. A list in force is not changed: another one takes its place.
create table fee.price_list (
    id         uuid primary key default uuidv7(),
    body       uuid not null references identity.organisation,
    currency   text not null check (currency ~ '^[A-Z]{3}$'),
    valid_from date not null,
    made_by    uuid not null references identity.person,
    made_at    timestamptz not null,
    unique (body, valid_from)
);

create table fee.price (
    price_list uuid not null references fee.price_list,
    code       text not null check (code in ('application', 'audit-day', 'travel-day', 'certificate', 'certificate-year')),
    amount     numeric(14, 2) not null check (amount >= 0),
    -- What a member pays less, in percent.
    member_discount numeric(5, 2) not null default 0 check (member_discount between 0 and 100),
    primary key (price_list, code)
);

-- Who belongs to a body's association, and since when.
create table fee.member (
    id           uuid primary key default uuidv7(),
    body         uuid not null references identity.organisation,
    organisation uuid not null references identity.organisation,
    joined_on    date not null,
    recorded_by  uuid not null references identity.person,
    recorded_at  timestamptz not null
);
create index on fee.member (organisation);
create table fee.member_end (
    member      uuid primary key references fee.member,
    left_on     date not null,
    recorded_by uuid not null references identity.person,
    recorded_at timestamptz not null
);

create table fee.quote (
    id           uuid primary key default uuidv7(),
    body         uuid not null references identity.organisation,
    organisation uuid not null references identity.organisation,
    price_list   uuid not null references fee.price_list,
    currency     text not null,
    member       boolean not null,
    total        numeric(16, 2) not null check (total >= 0),
    valid_until  date not null,
    made_by      uuid not null references identity.person,
    made_at      timestamptz not null
);
-- Each thing asked for at its price; what a member pays less is a line of its own, at the end, below zero.
create table fee.quote_line (
    quote    uuid not null references fee.quote,
    number   integer not null check (number > 0),
    code     text not null,
    quantity numeric(10, 2) not null check (quantity >= 0),
    price    numeric(14, 2) not null,
    -- What a member pays less of this line, in percent; 0 for whoever is none.
    discount numeric(5, 2) not null check (discount between 0 and 100),
    amount   numeric(16, 2) not null,
    primary key (quote, number)
);
