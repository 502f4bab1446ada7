package dev.newsfold.enrich.tagging.name;

import dev.newsfold.contracts.Mention;
import java.util.List;

/**
 * The names of an article.
 *
 * @param places the mentions of places, in order; which places they are is not decided yet
 */
public record FoundNames(
    List<NamedEntity> people, List<NamedEntity> organisations, List<Mention> places) {

  public FoundNames {
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    places = List.copyOf(places);
  }
}
