-- Nothing is looked for by these columns. To know how their values are distributed, PostgreSQL would unpack and sort
-- thousands of them whenever a tenth of the rows changed.
alter table article_revision alter column document set statistics 0;
alter table article
    alter column headline set statistics 0,
    alter column lead set statistics 0,
    alter column url set statistics 0,
    alter column published set statistics 0,
    alter column event_date set statistics 0,
    alter column event_type set statistics 0,
    alter column keys set statistics 0,
    alter column names set statistics 0;
alter table story
    alter column headline set statistics 0,
    alter column keys set statistics 0,
    alter column articles set statistics 0,
    alter column fingerprints set statistics 0,
    alter column facts set statistics 0;
alter table story_article
    alter column published set statistics 0,
    alter column event_date set statistics 0,
    alter column placement set statistics 0;
alter table correction alter column document set statistics 0;
alter table rejection
    alter column reason set statistics 0,
    alter column input set statistics 0;
