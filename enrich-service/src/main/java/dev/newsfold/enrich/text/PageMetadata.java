package dev.newsfold.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in JSON-LD, OpenGraph, meta elements and markup. */
final class PageMetadata {

  private static final int LONGEST = 500;

  private final Document document;
  private final PageMetas metas;
  private final LinkedData linkedData;

  PageMetadata(Document document) {
    this.document = document;
    this.metas = new PageMetas(document);
    this.linkedData = LinkedData.of(document);
  }

  /** A headline and the rule that found it. */
  record Headline(String text, String rule) {}

  @Nullable Headline headline(@Nullable String containerTitle) {
    String site = siteName();
    for (Headline candidate : candidates(containerTitle)) {
      String text = withoutSite(candidate.text(), site);
      if (!text.isBlank() && !text.equalsIgnoreCase(site)) {
        return new Headline(text, candidate.rule());
      }
    }
    return null;
  }

  private List<Headline> candidates(@Nullable String containerTitle) {
    List<Headline> candidates = new ArrayList<>();
    add(candidates, linkedData.headline(), "json-ld");
    add(candidates, metas.get("og:title"), "opengraph");
    add(candidates, metas.get("twitter:title"), "meta");
    add(candidates, containerTitle, "title");
    List<Element> headings = document.select("h1");
    if (!headings.isEmpty()) {
      add(candidates, headings.get(0).text(), "h1");
    }
    add(candidates, document.title(), "title-element");
    return candidates;
  }

  private static void add(List<Headline> candidates, @Nullable String text, String rule) {
    if (text != null && !text.isBlank()) {
      candidates.add(new Headline(plain(text), rule));
    }
  }

  private static String plain(String text) {
    String decoded = Parser.unescapeEntities(shortened(text), false);
    return decoded.replaceAll("[\\s\\u00a0]{1,20}", " ").strip();
  }

  private static String withoutSite(String title, @Nullable String site) {
    if (site == null || !title.toLowerCase(Locale.ROOT).endsWith(site.toLowerCase(Locale.ROOT))) {
      return title;
    }
    String rest = title.substring(0, title.length() - site.length()).stripTrailing();
    boolean separated = !rest.isEmpty() && "|-–—·:•»".indexOf(rest.charAt(rest.length() - 1)) >= 0;
    return separated ? rest.substring(0, rest.length() - 1).strip() : title;
  }

  @Nullable String siteName() {
    String site = metas.get("og:site_name");
    if (site == null) {
      site = linkedData.publisher();
    }
    return site == null ? null : plain(site);
  }

  @Nullable String byline() {
    String author = linkedData.author();
    if (author == null) {
      author = metas.get("author");
    }
    if (author == null || author.startsWith("http")) {
      author = firstText("[rel=author], [itemprop=author], .byline, .author-name");
    }
    return author == null || author.isBlank() ? null : plain(author);
  }

  @Nullable String address() {
    Element canonical = document.selectFirst("link[rel=canonical][href^=http]");
    return canonical == null ? metas.get("og:url") : canonical.attr("href");
  }

  /** The language that the page declares, as BCP 47. */
  @Nullable String language() {
    Element root = document.selectFirst("html[lang]");
    String declared = root == null ? "" : root.attr("lang").strip();
    String graph = metas.get("og:locale");
    boolean more = graph != null && graph.length() > declared.length();
    return more || declared.isEmpty() ? graph : declared;
  }

  /** What states the publication date, the most trusted first. */
  List<StatedDate> dates(
      String source, List<Block> blocks, @Nullable String headline, @Nullable String address) {
    return new PageDates(document, metas).of(linkedData, source, blocks, headline, address);
  }

  private @Nullable String firstText(String selector) {
    Element element = document.selectFirst(selector);
    String text = element == null ? "" : element.text();
    return text.isBlank() || text.length() > 120 ? null : text;
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
