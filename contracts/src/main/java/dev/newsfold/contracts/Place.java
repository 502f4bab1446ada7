package dev.newsfold.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that an article names.
 *
 * @param country ISO 3166-1 alpha-2; null for a region that spans several
 * @param lat degrees north, WGS 84; null where the place is not in the gazetteer
 * @param lon degrees east, WGS 84
 * @param salience how central it is to the article, 0 to 1
 */
public record Place(
    String id,
    String name,
    @Nullable String country,
    @Nullable Double lat,
    @Nullable Double lon,
    List<Mention> mentions,
    double salience) {

  public Place {
    mentions = List.copyOf(mentions);
    if (!(salience >= 0 && salience <= 1)) {
      throw new IllegalArgumentException("the salience of " + name + " is " + salience);
    }
  }
}
