-- What a story says of which articles, in the order in which it names them. Where one comes to stand among the others,
-- their rows stay as they are; which of them differ is told without reading any.
alter table story
    add column articles     text[]   not null default '{}',
    -- Of all that the story says of each of them; empty, or null, where that is not known, which differs from anything.
    add column fingerprints bigint[] not null default '{}';

update story s
set articles = named.ids
from (select story_id, array_agg(article_id order by ordinal) as ids
      from story_article
      group by story_id) named
where named.story_id = s.id;

alter table story_article
    drop column ordinal,
    drop column fingerprint;
