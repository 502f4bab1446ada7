-- How often the rows were read anew from Kafka: a search index of another generation is made again.
alter table origin add column generation bigint not null default 0;

-- The last time that the rows were read anew, or the one that is under way.
create table rebuild (
    single      boolean     primary key default true check (single),
    state       text        not null,
    started_at  timestamptz not null default now(),
    finished_at timestamptz,
    -- Records of Kafka.
    read        bigint      not null default 0,
    to_read     bigint      not null default 0,
    -- How many stood otherwise in the tables.
    articles    bigint      not null default 0,
    stories     bigint      not null default 0,
    reason      text
);
