package dev.newsfold.query.tag;

import dev.newsfold.query.search.Choice;
import dev.newsfold.query.tag.TagPortrait.Day;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads what is known of one tag. */
@ApplicationScoped
class PortraitStore {

  private final Jdbi jdbi;
  private final CompanyStore companies;
  private final PlaceStore places;

  PortraitStore(Jdbi jdbi, CompanyStore companies, PlaceStore places) {
    this.jdbi = jdbi;
    this.companies = companies;
    this.places = places;
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
        places.of(handle, stories).places(),
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
}
