package dev.newsfold.enrich.text;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the element that shows the article's headline: many pages have other headings above it. */
final class ArticleHeading {

  private static final int LONGEST = 400;
  private static final int MOST = 400;

  /** Shorter headings are sections, and part of many headlines. */
  private static final int SHORTEST_PART = 15;

  private ArticleHeading() {}

  /** The element, null where the page has no heading at all. */
  static @Nullable Element of(Document document, @Nullable String headline) {
    List<Element> headings =
        document.select("h1, h2, h3, [itemprop=headline], [class*=headline], [class*=title]");
    String wanted = headline == null ? "" : new Line(0, headline).key();
    Element partly = null;
    for (Element heading : headings.subList(0, Math.min(headings.size(), MOST))) {
      String key = key(heading);
      if (!wanted.isEmpty() && key.equals(wanted) && !heading.normalName().equals("title")) {
        return heading;
      }
      if (partly == null && isPart(key, wanted)) {
        partly = heading;
      }
    }
    return partly != null ? partly : document.selectFirst("h1");
  }

  private static String key(Element heading) {
    return new Line(0, BoundedText.of(heading, LONGEST)).key();
  }

  private static boolean isPart(String key, String wanted) {
    return key.length() >= SHORTEST_PART
        && wanted.length() >= SHORTEST_PART
        && (key.contains(wanted) || wanted.contains(key));
  }
}
