package dev.newsfold.ingest.format;

/** The text of an article in the making: a paragraph a line, no larger than an article may be. */
public final class Paragraphs {

  private final int limit;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();

  public Paragraphs(Limits limits) {
    this.limit = limits.articleBytes();
  }

  /** Adds to the paragraph; white space at its ends, and all but one space within, is left out. */
  public void add(CharSequence words) {
    if (text.length() + paragraph.length() + words.length() > limit) {
      throw new UnusableException(
          RejectionCode.TOO_LARGE,
          "has more text than the limit of " + limit + " characters for one article");
    }
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean isSpace = Character.isWhitespace(c) || c == '\u00a0';
      boolean isAfterSpace = paragraph.isEmpty() || paragraph.charAt(paragraph.length() - 1) == ' ';
      if (!isSpace && c != '\0') {
        paragraph.append(c);
      } else if (!isAfterSpace) {
        paragraph.append(' ');
      }
    }
  }

  /** Ends the paragraph; one without words is none. */
  public void end() {
    String line = paragraph.toString().strip();
    paragraph.setLength(0);
    if (!line.isEmpty()) {
      text.append(line).append('\n');
    }
  }

  /** The first paragraph so far; empty where there is none. */
  public String first() {
    int end = text.indexOf("\n");
    return end < 0 ? "" : text.substring(0, end);
  }

  /** Puts a dateline at the head of the text, as in print, unless it is there already. */
  public void dateline(String dateline) {
    end();
    String place = dateline.split("[\\s,(]", 2)[0];
    boolean isThere = first().regionMatches(true, 0, place, 0, place.length());
    if (!text.isEmpty() && !isThere) {
      text.insert(0, dateline + " - ");
    }
  }

  /**
   * The article that the paragraphs make.
   *
   * @throws UnusableException if there is no text
   */
  public FoundArticle article(Statements statements) {
    end();
    if (text.isEmpty()) {
      throw new UnusableException(RejectionCode.MISSING_TEXT, "holds no text");
    }
    return new FoundArticle(FoundArticle.PLAIN, text.toString(), 0, statements);
  }
}
