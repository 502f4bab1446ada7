package dev.newsfold.benchmark.hotpath;

/** An operation that is done with each article. */
enum HotPath {
  PAGE("clean a page", OfText.class, "page"),
  TEXT("clean a plain text", OfText.class, "text"),
  DATES("date rules", OfText.class, "dates"),
  WORDS("split into words", OfArticle.class, "words"),
  SHINGLES("shingles", OfArticle.class, "shingles"),
  SKETCH("sketch, with words and shingles", OfArticle.class, "sketch"),
  CANDIDATES("look up candidates", OfFold.class, "candidates"),
  COPIES("look up and tell copies", OfFold.class, "copies"),
  DECISION("story decision, all candidates", OfFold.class, "decision");

  private final String operation;
  private final Class<?> measured;
  private final String method;

  HotPath(String operation, Class<?> measured, String method) {
    this.operation = operation;
    this.measured = measured;
    this.method = method;
  }

  String operation() {
    return operation;
  }

  /** As JMH takes it: a regular expression. */
  String pattern() {
    return "^" + measured.getName().replace(".", "\\.") + "\\." + method + "$";
  }
}
