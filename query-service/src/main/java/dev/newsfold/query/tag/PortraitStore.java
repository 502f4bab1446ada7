package dev.newsfold.query.tag;

import dev.newsfold.query.search.Choice;
import dev.newsfold.query.tag.TagPortrait.Day;
import dev.newsfold.query.tag.TagPortrait.NamedPlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads what is known of one tag. */
@ApplicationScoped
class PortraitStore {

  private static final int PLACES = 60;

  private final Jdbi jdbi;
  private final CompanyStore companies;

  PortraitStore(Jdbi jdbi, CompanyStore companies) {
    this.jdbi = jdbi;
    this.companies = companies;
  }

  Optional<TagPortrait> find(TagType type, String id) {
    return jdbi.withHandle(handle -> tag(handle, type, id).map(tag -> portrait(handle, type, tag)));
  }

  private static Optional<TagView> tag(Handle handle, TagType type, String id) {
    return handle
        .createQuery("select t.name, t.articles from tag t where t.kind = :kind and t.id = :id")
        .bind("kind", type.kind().word())
        .bind("id", id)
        .map((row, context) -> new TagView(id, row.getString("name"), row.getLong("articles")))
        .findOne();
  }

  private TagPortrait portrait(Handle handle, TagType type, TagView tag) {
    RecentStories stories = RecentStories.with(type, tag.id());
    long counted =
        stories
            .bind(handle.createQuery(stories.sql() + " select count(*) from recent"))
            .mapTo(Long.class)
            .one();
    return new TagPortrait(
        Choice.word(type),
        tag.id(),
        tag.name(),
        tag.count(),
        counted,
        counted < RecentStories.MOST,
        days(handle, stories),
        places(handle, stories),
        companies.of(handle, stories));
  }

  private static List<Day> days(Handle handle, RecentStories stories) {
    return stories
        .bind(
            handle.createQuery(
                stories.sql()
                    + """

                     select event_day, count(*) as stories from recent
                    where event_day is not null group by event_day order by event_day"""))
        .map(
            (row, context) ->
                new Day(row.getObject("event_day", LocalDate.class), row.getLong("stories")))
        .list();
  }

  /** The place where the event took place counts as well as those that the reports name. */
  private static List<NamedPlace> places(Handle handle, RecentStories stories) {
    return stories
        .bind(
            handle.createQuery(
                stories.sql()
                    + """
                    , named as (
                      select r.id as story, place from recent r,
                        jsonb_array_elements(coalesce(r.facts -> 'places', '[]')
                                             || coalesce(r.facts -> 'place', '[]')) as place
                      where place -> 'lat' is not null and place -> 'lon' is not null)
                    select place ->> 'id' as id, min(place ->> 'name') as name,
                           min(place ->> 'country') as country,
                           min((place ->> 'lat')::float8) as lat,
                           min((place ->> 'lon')::float8) as lon,
                           count(distinct story) as stories
                    from named group by 1 order by stories desc, 1 limit :places"""))
        .bind("places", PLACES)
        .map(
            (row, context) ->
                new NamedPlace(
                    row.getString("id"),
                    row.getString("name"),
                    row.getString("country"),
                    row.getDouble("lat"),
                    row.getDouble("lon"),
                    row.getLong("stories")))
        .list();
  }
}
