package dev.newsfold.enrich.tagging.name;

/**
 * A whole phrase that refers to a person, organisation or place, by its tokens.
 *
 * @param first the first token
 * @param end the token after the last one
 * @param endsInName whether it is a name with what stands before it, and no common noun
 */
public record Phrase(NameKind kind, int first, int end, boolean endsInName) {

  public Phrase {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("a phrase from token " + first + " to " + end);
    }
  }
}
