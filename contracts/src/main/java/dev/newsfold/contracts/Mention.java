package dev.newsfold.contracts;

/**
 * Where a tag stands in the body.
 *
 * @param start offset of the first character, in UTF-16 code units
 * @param end offset after the last one
 */
public record Mention(String text, int start, int end) {

  public Mention {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a mention from " + start + " to " + end);
    }
  }
}
