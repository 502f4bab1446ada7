package dev.newsfold.query.tag;

import dev.newsfold.query.tag.PlaceMap.NamedPlace;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts where stories take place. */
@ApplicationScoped
class PlaceStore {

  /** More dots on one map hide each other. */
  private static final int PLACES = 60;

  private final Jdbi jdbi;

  PlaceStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Of all stories. */
  PlaceMap ofAll() {
    return jdbi.withHandle(handle -> of(handle, RecentStories.all()));
  }

  /** The place where the event took place counts as well as those that the reports name. */
  PlaceMap of(Handle handle, RecentStories stories) {
    return new PlaceMap(
        stories
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
            .list());
  }
}
