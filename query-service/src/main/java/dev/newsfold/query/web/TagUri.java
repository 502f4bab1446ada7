package dev.newsfold.query.web;

/** Names that stay the same wherever Newsfold runs: tag URIs (RFC 4151). */
public final class TagUri {

  private static final String AUTHORITY = "tag:newsfold.dev,2026:";

  private TagUri() {}

  public static String ofArticle(String id) {
    return AUTHORITY + "article/" + id;
  }

  public static String ofStory(String id) {
    return AUTHORITY + "story/" + id;
  }

  /** Of a search, by what was asked for. */
  public static String ofSearch(String query) {
    return AUTHORITY + "articles" + (query.isEmpty() ? "" : "?" + query);
  }
}
