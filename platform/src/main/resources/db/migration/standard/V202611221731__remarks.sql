-- What an import had to decide because the file did not say it: a text's key and what is filled into it, a JSON array of strings.
create table standard.remark (
    edition  uuid not null references standard.edition,
    position int  not null,
    key      text not null,
    parts    text not null,
    primary key (edition, position)
);
