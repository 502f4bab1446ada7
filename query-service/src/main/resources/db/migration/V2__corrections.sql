-- What editors said, as the topic has it.
create table correction (
    id            text        primary key,
    kind          text        not null,
    story_id      text        not null,
    into_story_id text,
    undoes        text,
    made_at       timestamptz not null,
    document      jsonb       not null
);

create index correction_of_story on correction (story_id);
create index correction_into_story on correction (into_story_id);
create index correction_undoes on correction (undoes);

-- The corrections that hold for the articles of a story: by it one is known to have been done.
alter table story add column corrections text[] not null default '{}';

create index story_corrections on story using gin (corrections);
create index story_merged_into on story (merged_into);
