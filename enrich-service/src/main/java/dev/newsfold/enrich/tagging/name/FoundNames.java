package dev.newsfold.enrich.tagging.name;

import dev.newsfold.contracts.Mention;
import java.util.List;

/**
 * The names of an article.
 *
 * @param places the mentions of places, in order; which places they are is not decided yet
 * @param tokens the words and marks of the body
 * @param phrases the whole phrases around the names, and others that refer to somebody, in the body
 */
public record FoundNames(
    List<NamedEntity> people,
    List<NamedEntity> organisations,
    List<Mention> places,
    List<Token> tokens,
    List<Phrase> phrases) {

  public FoundNames {
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    places = List.copyOf(places);
    tokens = List.copyOf(tokens);
    phrases = List.copyOf(phrases);
  }
}
