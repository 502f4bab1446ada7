package dev.newsfold.enrich.text;

import java.util.Iterator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Reads a page into a tree that fits into memory: a few bytes can ask for hundreds of elements,
 * since a paragraph opens anew what was not closed in the one before it.
 */
final class ParsePage {

  /** Ten times as many as the largest pages have. */
  private static final int MOST_ELEMENTS = 100_000;

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z]");

  private ParsePage() {}

  static Document of(String html) {
    // Elements that are never closed are told by nobody before the end.
    require(TAG.matcher(html).results().count());
    try (StreamParser parser = new StreamParser(Parser.htmlParser().setTrackPosition(true))) {
      Iterator<Element> elements = parser.parse(html, "").iterator();
      for (long count = 1; elements.hasNext(); count++) {
        elements.next();
        require(count);
      }
      return parser.document();
    }
  }

  private static void require(long count) {
    if (count > MOST_ELEMENTS) {
      throw new TooManyElementsException("a page of more than " + MOST_ELEMENTS + " elements");
    }
  }
}
