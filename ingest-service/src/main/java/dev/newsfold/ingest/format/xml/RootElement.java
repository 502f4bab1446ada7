package dev.newsfold.ingest.format.xml;

import dev.newsfold.ingest.format.Head;

/** The name of the element that an XML document consists of, without its prefix. */
public record RootElement(String name) {

  /** Empty where the document does not begin as XML does. */
  public static RootElement of(Head head) {
    String text = head.text();
    int at = 0;
    while (at < text.length() && text.charAt(at) == '<') {
      int end = endOfProlog(text, at);
      if (end < 0) {
        return new RootElement(nameAt(text, at + 1));
      }
      at = end;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return new RootElement("");
  }

  /** Behind the declaration, comment or document type that begins here; below 0 if none does. */
  private static int endOfProlog(String text, int at) {
    if (text.startsWith("<?", at)) {
      return behind(text, "?>", at);
    }
    if (text.startsWith("<!--", at)) {
      return behind(text, "-->", at);
    }
    if (!text.startsWith("<!", at)) {
      return -1;
    }
    int subset = text.indexOf('[', at);
    int end = text.indexOf('>', at);
    return subset > 0 && subset < end ? behind(text, "]>", subset) : behind(text, ">", at);
  }

  private static int behind(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }

  private static String nameAt(String text, int start) {
    int end = start;
    while (end < text.length() && isPartOfName(text.charAt(end))) {
      end++;
    }
    String name = text.substring(start, end);
    return name.substring(name.indexOf(':') + 1);
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }
}
