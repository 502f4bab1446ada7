package dev.newsfold.query.projection;

/** How a text begins, cut between two words. */
final class Lead {

  private static final int LONGEST = 300;

  private Lead() {}

  static String of(String body) {
    String text = body.strip().replaceAll("\\s+", " ");
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST);
    int cut = end > 0 ? end : text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1);
    return text.substring(0, cut) + " …";
  }
}
