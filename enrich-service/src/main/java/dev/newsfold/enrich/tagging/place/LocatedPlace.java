package dev.newsfold.enrich.tagging.place;

import dev.newsfold.contracts.Mention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of an article, on the map where the gazetteer has it.
 *
 * @param name the spelling that the article uses most
 * @param country ISO 3166-1 alpha-2
 */
public record LocatedPlace(
    String id,
    String name,
    @Nullable String country,
    @Nullable Double lat,
    @Nullable Double lon,
    List<Mention> mentions) {

  public LocatedPlace {
    mentions = List.copyOf(mentions);
  }
}
