-- Of all that a story says of an article. A story that grows repeats itself on all articles but one: which rows differ is
-- told by this, without reading their evidence. Null in rows that were written before, which differ from any.
alter table story_article add column fingerprint bigint;
