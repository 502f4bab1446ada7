package dev.newsfold.query.search;

/** How a list that is searched is sorted. */
public enum Order {
  /** What answers best goes first. */
  RELEVANCE(5),
  NEWEST(2),
  OLDEST(2),
  /** The most independent reports go first. */
  BIGGEST(3);

  private final int cursorParts;

  Order(int cursorParts) {
    this.cursorParts = cursorParts;
  }

  /** How many values say where a page ended. */
  public int cursorParts() {
    return cursorParts;
  }
}
