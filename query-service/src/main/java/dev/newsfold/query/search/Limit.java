package dev.newsfold.query.search;

import org.jspecify.annotations.Nullable;

/** How many items a page holds, 1 to 200. */
public record Limit(int items) {

  private static final int DEFAULT = 20;
  private static final int MOST = 200;

  public Limit {
    if (items < 1 || items > MOST) {
      throw new InvalidParameter("limit", "limit is " + items + ", not between 1 and " + MOST);
    }
  }

  public static Limit parse(@Nullable String value) {
    if (value == null) {
      return new Limit(DEFAULT);
    }
    try {
      return new Limit(Integer.parseInt(value));
    } catch (NumberFormatException e) {
      throw new InvalidParameter("limit", "limit is not a number: " + value);
    }
  }

  /** One more than the page holds: it tells whether another page follows. */
  public int andOneMore() {
    return items + 1;
  }
}
