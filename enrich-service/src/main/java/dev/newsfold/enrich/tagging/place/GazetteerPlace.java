package dev.newsfold.enrich.tagging.place;

import org.jspecify.annotations.Nullable;

/**
 * A place with its coordinates.
 *
 * @param country ISO 3166-1 alpha-2; null for a region that spans several
 * @param state the code of its state or province within the country; null above that level
 * @param prominence how likely the bare name means this place: the decimal logarithm of its
 *     population, and one more for a capital
 */
record GazetteerPlace(
    Kind kind,
    String name,
    @Nullable String country,
    @Nullable String state,
    double lat,
    double lon,
    double prominence) {

  // Smaller towns share their names with too many words of too many languages.
  private static final double LARGE = 5.3;

  /** How large a place is; the larger kinds hold the smaller ones. */
  enum Kind {
    REGION,
    COUNTRY,
    STATE,
    CITY
  }

  /** The same on every machine and for every spelling of the place's name. */
  String id() {
    String slug = "place:" + PlaceName.slug(name);
    return switch (kind) {
      case REGION, COUNTRY -> slug;
      case STATE, CITY -> PlaceName.withCodes(slug, country, state);
    };
  }

  /** Whether its name alone tells it, in any language: a country, or a city of 200,000 and more. */
  boolean isLarge() {
    return kind == Kind.COUNTRY || (kind == Kind.CITY && prominence >= LARGE);
  }

  boolean lies(GazetteerPlace container) {
    if (container.country == null || !container.country.equals(country)) {
      return false;
    }
    return switch (container.kind) {
      case COUNTRY -> kind != Kind.COUNTRY;
      case STATE -> kind == Kind.CITY && container.state != null && container.state.equals(state);
      case REGION, CITY -> false;
    };
  }

  /** Great-circle distance in kilometres. */
  double distanceTo(GazetteerPlace other) {
    double fi = Math.toRadians(lat);
    double otherFi = Math.toRadians(other.lat);
    double halfLat = Math.sin((otherFi - fi) / 2);
    double halfLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
    double chord = halfLat * halfLat + Math.cos(fi) * Math.cos(otherFi) * halfLon * halfLon;
    return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
