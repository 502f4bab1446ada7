-- Input that could not be used, as articles.rejected has it.
create table rejection (
    id          text        primary key,
    stage       text        not null,
    code        text        not null,
    reason      text        not null,
    via         text        not null,
    file        text,
    place       text,
    input       text,
    encoding    text        not null,
    rejected_at timestamptz not null
);

create index rejection_newest on rejection (rejected_at, id);
