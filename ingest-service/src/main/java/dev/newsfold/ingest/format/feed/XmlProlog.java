package dev.newsfold.ingest.format.feed;

import java.util.regex.Pattern;

/**
 * What stands before the root of an XML document: declaration, comments, instructions, document
 * type.
 *
 * @param end where the root begins; the length of the text where it holds none
 * @param doctype the document type declaration as found; empty where there is none
 */
record XmlProlog(int end, String doctype) {

  private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\b");

  static XmlProlog of(String text) {
    String doctype = "";
    int at = skipSpace(text, 0);
    while (true) {
      int end = at;
      if (text.startsWith("<?", at)) {
        end = after(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        end = after(text, "-->", at);
      } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
        end = endOfDoctype(text, at);
        doctype = text.substring(at, end);
      }
      if (end == at) {
        return new XmlProlog(at, doctype);
      }
      at = skipSpace(text, end);
    }
  }

  /** Whether the document has abbreviations of its own, by which few bytes can stand for many. */
  boolean declaresEntities() {
    return ENTITY.matcher(doctype).find();
  }

  private static int endOfDoctype(String text, int start) {
    int close = text.indexOf('>', start);
    int subset = text.indexOf('[', start);
    boolean hasSubset = subset >= 0 && subset < close;
    int from = hasSubset ? after(text, "]", subset) : start;
    return after(text, ">", from);
  }

  private static int after(String text, String mark, int start) {
    int found = text.indexOf(mark, start);
    return found < 0 ? text.length() : found + mark.length();
  }

  private static int skipSpace(String text, int start) {
    int at = start;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
