-- Names are compared without accents.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent() alone is only stable, since its dictionary could be changed; ours is not.
create function newsfold_fold(value text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, value));

-- A UTC day, or moment where it is known, out of a resolved date.
create function newsfold_moment(resolved jsonb) returns timestamptz
    language sql immutable parallel safe
    return coalesce((resolved ->> 'time')::timestamptz,
                    (resolved ->> 'date')::date::timestamp at time zone 'UTC');

create function newsfold_day(resolved jsonb) returns date
    language sql immutable parallel safe
    return (resolved ->> 'date')::date;

-- Which database this is: a search index that was made from another one, or from this one before it
-- was emptied, is made again.
create table origin (
    single   boolean primary key default true check (single),
    identity uuid    not null default gen_random_uuid()
);

insert into origin default values;

-- Every revision as it came.
create table article_revision (
    article_id text    not null,
    revision   integer not null,
    document   jsonb   not null,
    primary key (article_id, revision)
);

-- The current revision, in the columns that are asked for. copy_of, story_id and event_date are
-- the story's word as soon as there is one.
create table article (
    id          text        primary key,
    revision    integer     not null,
    language    text        not null,
    headline    text        not null,
    lead        text        not null,
    source      text,
    url         text,
    published   jsonb       not null,
    event_date  jsonb       not null,
    event_type  jsonb,
    copy_of     text,
    story_id    text        not null,
    received_at timestamptz not null,
    -- Publication date, else event date: what a range of dates asks for.
    day         date generated always as
                    (coalesce(newsfold_day(published), newsfold_day(event_date))) stored,
    -- The same as a moment and never null, so that a keyset can be walked.
    sort_at     timestamptz not null generated always as
                    (coalesce(newsfold_moment(published), newsfold_moment(event_date), received_at)) stored,
    -- kind:id of each tag, and the names: what the search index has of them.
    keys        text[]      not null,
    names       text[]      not null,
    -- In order of arrival: what the search index calls it.
    ordinal     bigint      not null generated always as identity
);

create unique index article_arrival on article (ordinal);
create index article_of_story on article (story_id);

-- The newest version of each story; facts is the story without its articles.
create table story (
    id                  text        primary key,
    version             integer     not null,
    sequence            bigint      not null,
    language            text        not null,
    state               text        not null,
    merged_into         text,
    headline            text        not null,
    event_day           date,
    day                 date,
    sort_at             timestamptz not null,
    independent_reports integer     not null,
    copies              integer     not null,
    storyline_id        text        not null,
    storyline_name      text        not null,
    updated_at          timestamptz not null,
    keys                text[]      not null,
    facts               jsonb       not null,
    -- What the search index calls it.
    ordinal             bigint      not null generated always as identity
);

create unique index story_ordinal on story (ordinal);
create index story_of_storyline on story (storyline_id);

-- What the newest version of each story says of its articles.
create table story_article (
    story_id   text    not null references story,
    article_id text    not null,
    ordinal    integer not null,
    source     text,
    published  jsonb   not null,
    event_date jsonb   not null,
    copy_of    text,
    placement  jsonb   not null,
    primary key (story_id, article_id)
);

create index story_article_of_article on story_article (article_id);

create table storyline (
    id                  text        primary key,
    name                text        not null,
    from_day            date,
    to_day              date,
    stories             integer     not null,
    independent_reports integer     not null,
    copies              integer     not null,
    sort_at             timestamptz not null
);

create index storyline_newest on storyline (sort_at, id);
create index storyline_biggest on storyline (stories, sort_at, id);

-- How many current articles carry a tag; its name is the one most of them use.
create table tag (
    kind     text    not null,
    id       text    not null,
    name     text    not null,
    articles integer not null,
    -- What the search index calls it.
    number   bigint  not null generated always as identity,
    primary key (kind, id)
);

create unique index tag_number on tag (number);
create index tag_most_used on tag (kind, articles, id);

create table tag_name (
    kind     text    not null,
    id       text    not null,
    name     text    not null,
    folded   text    not null generated always as (newsfold_fold(name)) stored,
    articles integer not null,
    primary key (kind, id, name)
);

create index tag_name_folded on tag_name (kind, folded);
create index tag_name_within on tag_name using gin (folded gin_trgm_ops);

-- What was committed, in the order of commits: the search index and live events are read from here
-- and resumed by sequence.
create table change (
    sequence bigint      generated always as identity primary key,
    kind     text        not null,
    id       text        not null
);

-- Up to where each partition is in the tables, written in the transaction that wrote them.
create table position (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    primary key (topic, partition)
);
