package dev.newsfold.enrich.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells whether a date in a page stands where the article's own does not. */
final class PageChrome {

  private static final Pattern OF_TODAY =
      Pattern.compile(
          "(?:^|[-_ ])(?:today|current-?date|date-?today|now|clock|weather|masthead|top-?bar|"
              + "ticker|calendar|events?|countdown)(?:$|[-_ ])",
          Pattern.CASE_INSENSITIVE);

  /** Bylines, buttons to share and banners with the headline have the date among them. */
  private static final Set<String> BESIDE_DATES =
      Set.of("reporter-credits", "share", "newsletter", "advertisement");

  private final Map<Element, Boolean> known = new HashMap<>();

  /** What holds the article's headline is no chrome, whatever it is called. */
  PageChrome(@Nullable Element heading) {
    for (Element e = heading; e != null; e = e.parent()) {
      known.put(e, false);
    }
  }

  /** Whether it stands in comments, lists of other articles, the masthead or another such part. */
  boolean contains(Element element) {
    Element open = element;
    Boolean answer = null;
    int depth = 0;
    while (open != null && (answer = known.get(open)) == null && !isChrome(open)) {
      open = open.parent();
      depth++;
    }
    boolean chrome = answer == null ? open != null : answer;
    remember(element, depth + 1, chrome);
    return chrome;
  }

  private void remember(Element element, int depth, boolean chrome) {
    Element open = element;
    for (int i = 0; i < depth && open != null; i++) {
      known.put(open, chrome);
      open = open.parent();
    }
  }

  private static boolean isChrome(Element element) {
    @Nullable String rule = Boilerplate.of(element);
    if (rule != null && !BESIDE_DATES.contains(rule)) {
      return true;
    }
    String tag = element.normalName();
    return !tag.equals("body")
        && !tag.equals("html")
        && OF_TODAY.matcher(element.className() + " " + element.id()).find();
  }
}
