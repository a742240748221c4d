create schema notification;

-- What is to be told by mail. Written in the transaction of what it tells of; sent afterwards, as often as it takes.
create table notification.mail (
    id          uuid primary key default uuidv7(),
    recipient   text not null,
    language    text not null,
    subject     text not null,
    -- Emptied once sent: a link in it may still open something.
    body_text   text,
    body_html   text,
    written_at  timestamptz not null,
    next_try_at timestamptz not null,
    tries       integer not null default 0,
    sent_at     timestamptz,
    failure     text
);
create index on notification.mail (next_try_at) where sent_at is null;
