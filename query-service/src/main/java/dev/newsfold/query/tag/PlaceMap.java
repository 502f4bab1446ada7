package dev.newsfold.query.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the newest stories take place, and which places their reports name.
 *
 * @param places the most frequent first
 */
record PlaceMap(List<NamedPlace> places) {

  PlaceMap {
    places = List.copyOf(places);
  }

  /** A place on the map; latitude and longitude in degrees. */
  record NamedPlace(
      String id, String name, @Nullable String country, double lat, double lon, long stories) {}
}
