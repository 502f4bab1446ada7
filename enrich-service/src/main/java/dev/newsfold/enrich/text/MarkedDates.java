package dev.newsfold.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements of a page that its markup declares to be dates, those of the article first.
 */
final class MarkedDates {

  private static final int MOST = 400;

  /** The article's date stands below its headline more often than above it. */
  private static final int ABOVE = 3;

  private static final int SHORTEST = 6;
  private static final int LONGEST = 120;

  private static final Set<String> TIMES = Set.of("time", "abbr");

  private static final Evaluator MARKED =
      QueryParser.parse(
          "time, abbr.published, abbr.date, abbr[data-utime], [data-datetime], [data-timestamp],"
              + " [class*=publish], [class*=publicat], [class*=pubdate], [class*=posted],"
              + " [class*=date], [class*=datum], [class*=fecha], [class*=tarih], [class*=timestamp],"
              + " [class*=-time], [class*=time-], [class*=_time], [class~=(?i)^time], [id*=publish],"
              + " [id*=date]");

  private static final Pattern CHANGED =
      Pattern.compile(
          "modif|updat|upd[-_]|chang|edited|aktualisier|actualiz|maj[-_]",
          Pattern.CASE_INSENSITIVE);

  private final List<Element> nearestFirst;

  /** Of the elements that lead elsewhere or tell of a change none comes before the others. */
  MarkedDates(Document document, @Nullable Element heading, PageChrome chrome) {
    List<Placed> placed = new ArrayList<>();
    Elements all = document.body().getAllElements();
    int headingAt = heading == null ? 0 : Math.max(0, all.indexOf(heading));
    for (int i = 0; i < all.size() && placed.size() < MOST; i++) {
      Element element = all.get(i);
      if (MARKED.matches(document, element) && statesDate(element) && !chrome.contains(element)) {
        int distance = i >= headingAt ? i - headingAt : ABOVE * (headingAt - i);
        placed.add(new Placed(element, distance, saysChanged(element), linksElsewhere(element)));
      }
    }
    placed.sort(
        Comparator.comparing(Placed::changed)
            .thenComparing(Placed::linked)
            .thenComparingInt(Placed::distance));
    this.nearestFirst = placed.stream().map(Placed::element).toList();
  }

  private record Placed(Element element, int distance, boolean changed, boolean linked) {}

  private static boolean statesDate(Element element) {
    String value = valueOf(element);
    return value.length() >= SHORTEST
        && value.length() <= LONGEST
        && value.chars().anyMatch(Character::isDigit);
  }

  private static boolean saysChanged(Element element) {
    Element parent = element.parent();
    String names = element.className() + " " + element.attr("itemprop");
    return CHANGED.matcher(names).find()
        || (parent != null
            && parent.childrenSize() <= 2
            && CHANGED.matcher(parent.className()).find());
  }

  /** A date inside a link belongs to what the link leads to, unless that is the page itself. */
  private static boolean linksElsewhere(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.normalName().equals("a")) {
        return !e.attr("rel").toLowerCase(Locale.ROOT).contains("bookmark");
      }
    }
    return false;
  }

  /** Elements of HTML that are made for times. */
  List<Element> times() {
    return nearestFirst.stream().filter(e -> TIMES.contains(e.normalName())).toList();
  }

  /** Elements whose class or id speaks of a date. */
  List<Element> others() {
    return nearestFirst.stream().filter(e -> !TIMES.contains(e.normalName())).toList();
  }

  /** The value for machines where the element has one, else its text. */
  static String valueOf(Element element) {
    for (String attribute :
        List.of("datetime", "content", "title", "data-datetime", "data-timestamp", "data-utime")) {
      if (element.attr(attribute).chars().anyMatch(Character::isDigit)) {
        return element.attr(attribute);
      }
    }
    return BoundedText.of(element, LONGEST);
  }
}
