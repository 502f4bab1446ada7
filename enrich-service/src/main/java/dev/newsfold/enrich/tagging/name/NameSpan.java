package dev.newsfold.enrich.tagging.name;

/**
 * A name in a text, by its tokens.
 *
 * @param first the first token
 * @param end the token after the last one
 */
record NameSpan(NameKind kind, int first, int end) {

  NameSpan {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("a name from token " + first + " to " + end);
    }
  }

  int length() {
    return end - first;
  }

  NameSpan as(NameKind other) {
    return other == kind ? this : new NameSpan(other, first, end);
  }

  NameSpan between(int newFirst, int newEnd) {
    return newFirst == first && newEnd == end ? this : new NameSpan(kind, newFirst, newEnd);
  }
}
