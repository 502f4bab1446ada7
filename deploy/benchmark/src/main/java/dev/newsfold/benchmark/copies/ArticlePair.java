package dev.newsfold.benchmark.copies;

/** Two articles, whichever is named first. */
public record ArticlePair(String one, String other) {

  public ArticlePair {
    if (one.compareTo(other) > 0) {
      String first = other;
      other = one;
      one = first;
    }
  }
}
