package dev.newsfold.ingest.format;

import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Reads HTML into a tree that fits into memory: a few bytes can ask for hundreds of elements, since
 * a paragraph opens anew what was not closed in the one before it.
 */
public final class LimitedHtml {

  /** Ten times as many as the largest pages have. */
  private static final int MOST_ELEMENTS = 100_000;

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z]");

  private LimitedHtml() {}

  /** What comes after too many elements is left out. */
  public static Document parse(String html) {
    try (StreamParser parser = new StreamParser(Parser.htmlParser())) {
      Iterator<Element> elements = parser.parse(beginning(html), "").iterator();
      for (int count = 0; count < MOST_ELEMENTS && elements.hasNext(); count++) {
        elements.next();
      }
      return parser.document();
    }
  }

  /** Elements that are never closed are told by nobody before the end. */
  private static String beginning(String html) {
    Matcher tag = TAG.matcher(html);
    for (int tags = 0; tag.find(); tags++) {
      if (tags == MOST_ELEMENTS) {
        return html.substring(0, tag.start());
      }
    }
    return html;
  }
}
