package dev.newsfold.ingest.format;

/**
 * An article as a container holds it.
 *
 * @param mediaType {@link #PLAIN} or {@link #HTML}
 * @param text as found, header lines included; lines of plain text end in a line feed
 * @param headerLines how many of the first lines are the container's
 */
public record FoundArticle(String mediaType, String text, int headerLines, Statements statements) {

  public static final String PLAIN = "text/plain";
  public static final String HTML = "text/html";

  public FoundArticle {
    if (text.isBlank()) {
      throw new IllegalArgumentException("an article without text");
    }
  }

  /** The same article, of which somebody else says what it does not say itself. */
  public FoundArticle with(Statements said) {
    return said.equals(Statements.NONE)
        ? this
        : new FoundArticle(mediaType, text, headerLines, statements.or(said));
  }

  /** The text without the header lines. */
  public String body() {
    int start = 0;
    for (int line = 0; line < headerLines; line++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return "";
      }
      start = end + 1;
    }
    return text.substring(start);
  }
}
