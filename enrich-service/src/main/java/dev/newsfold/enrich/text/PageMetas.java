package dev.newsfold.enrich.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta elements of a page, by their names in lower case. */
final class PageMetas {

  private static final int MOST = 2_000;
  private static final List<String> NAMES = List.of("property", "name", "http-equiv");

  private final Map<String, String> contents = new LinkedHashMap<>();

  PageMetas(Document document) {
    for (Element meta : document.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty() && contents.size() < MOST) {
        NAMES.forEach(name -> add(meta.attr(name), content));
      }
    }
    // Further down, itemprop speaks of comments, products and related articles.
    for (Element meta : document.head().getElementsByAttribute("itemprop")) {
      add(meta.attr("itemprop"), meta.attr("content").strip());
    }
  }

  private void add(String name, String content) {
    if (!name.isBlank() && !content.isEmpty()) {
      contents.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content);
    }
  }

  /** The first content under the name, null where the page has none. */
  @Nullable String get(String name) {
    return contents.get(name);
  }

  /** All of them, in order of the page. */
  Map<String, String> all() {
    return contents;
  }
}
