package dev.newsfold.local.report;

/** Pieces of a page; every text is escaped here. */
final class Html {

  private Html() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  static String heading(String text) {
    return "<h2>%s</h2>%n".formatted(escaped(text));
  }

  static String subheading(String text) {
    return "<h3>%s</h3>%n".formatted(escaped(text));
  }

  /** What a figure means. */
  static String note(String text) {
    return "<p class=\"quiet\">%s</p>%n".formatted(escaped(text));
  }
}
