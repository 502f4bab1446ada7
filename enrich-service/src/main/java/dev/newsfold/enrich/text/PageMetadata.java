package dev.newsfold.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in JSON-LD, OpenGraph, meta elements and markup. */
final class PageMetadata {

  private static final int LONGEST = 500;
  private static final int MOST_DATES = 24;
  private static final int BLOCKS_AFTER_HEADLINE = 14;
  private static final int BLOCKS_BEFORE_HEADLINE = 6;
  private static final int LONGEST_DATE_LINE = 110;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19[5-9]|20\\d)\\d(?!\\d)");
  private static final Pattern COPYRIGHT =
      Pattern.compile("©|copyright|\\(c\\)", Pattern.CASE_INSENSITIVE);

  /** Names of meta elements that state when an article came out, the most reliable first. */
  private static final List<String> DATE_NAMES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article:published",
          "og:published_time",
          "datepublished",
          "publishdate",
          "publish_date",
          "publish-date",
          "published_time",
          "publication_date",
          "published-date",
          "pubdate",
          "publicationdate",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date.created",
          "dcterms.created",
          "dc.date",
          "dcterms.date",
          "sailthru.date",
          "parsely-pub-date",
          "cxenseparse:recs:publishtime",
          "article_date_original",
          "originalpublicationdate",
          "citation_publication_date",
          "citation_date",
          "prism.publicationdate",
          "article.published",
          "article.created",
          "created",
          "og:pubdate",
          "rnews:datepublished",
          "last-publish-date",
          "shareaholic:" + "article_published_time",
          "date",
          "datecreated",
          "bt:pubdate",
          "dateposted");

  private static final Set<String> CHANGE_NAMES =
      Set.of("article:modified_time", "og:updated_time", "last-modified", "datemodified");

  private final Document document;
  private final LinkedData linkedData;

  PageMetadata(Document document) {
    this.document = document;
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
    add(candidates, meta("og:title"), "opengraph");
    add(candidates, meta("twitter:title"), "meta");
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
    String site = meta("og:site_name");
    if (site == null) {
      site = linkedData.publisher();
    }
    return site == null ? null : plain(site);
  }

  @Nullable String byline() {
    String author = linkedData.author();
    if (author == null) {
      author = meta("author");
    }
    if (author == null || author.startsWith("http")) {
      author = firstText("[rel=author], [itemprop=author], .byline, .author-name");
    }
    return author == null || author.isBlank() ? null : plain(author);
  }

  @Nullable String address() {
    Element canonical = document.selectFirst("link[rel=canonical][href^=http]");
    return canonical == null ? meta("og:url") : canonical.attr("href");
  }

  /** What states the publication date, the most trusted first. */
  List<StatedDate> dates(@Nullable String address) {
    List<StatedDate> dates = new ArrayList<>();
    addDate(dates, "json-ld", linkedData.published());
    for (String name : DATE_NAMES) {
      addDate(dates, "meta " + name, meta(name));
    }
    for (Element element : document.select("[itemprop=datePublished], [property=datePublished]")) {
      addDate(dates, "microdata", valueOf(element));
    }
    for (Element time : document.select("time[pubdate], time.published, time.entry-date")) {
      addDate(dates, "time", valueOf(time));
    }
    String inAddress = address == null ? null : AddressDate.in(address);
    addDate(dates, "address", inAddress);
    for (Element time : timesFromHeadlineOn()) {
      addDate(dates, "time", valueOf(time));
    }
    addVisible(dates);
    addNearHeadline(dates);
    for (String name : CHANGE_NAMES) {
      addDate(dates, "meta " + name, meta(name));
    }
    String image = meta("og:image");
    addDate(dates, "image-address", image == null ? null : AddressDate.in(image));
    return dates;
  }

  /** Times below the headline are the article's more often than those above it. */
  private List<Element> timesFromHeadlineOn() {
    List<Element> above = new ArrayList<>();
    List<Element> below = new ArrayList<>();
    boolean passed = false;
    for (Element e : document.select("h1, time, abbr.published, abbr.date, [data-datetime]")) {
      if (e.normalName().equals("h1")) {
        passed = true;
      } else if (!isInChrome(e)) {
        (passed ? below : above).add(e);
      }
    }
    below.addAll(above);
    return below;
  }

  private static boolean isInChrome(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      String rule = Boilerplate.of(e);
      if (rule != null && !rule.equals("reporter-credits")) {
        return true;
      }
    }
    return false;
  }

  /** Short lines with a year right after the headline, or right before it. */
  private void addNearHeadline(List<StatedDate> dates) {
    Element heading = document.selectFirst("h1");
    List<Block> blocks = PageBlocks.of(document.body());
    int at = 0;
    while (heading != null && at < blocks.size() && !blocks.get(at).element().equals(heading)) {
      at++;
    }
    if (at >= blocks.size()) {
      at = 0;
    }
    int to = Math.min(blocks.size(), at + BLOCKS_AFTER_HEADLINE);
    for (Block block : blocks.subList(at, to)) {
      addIfDated(dates, block);
    }
    for (Block block : blocks.subList(Math.max(0, at - BLOCKS_BEFORE_HEADLINE), at)) {
      addIfDated(dates, block);
    }
    if (heading == null) {
      blocks.forEach(block -> addIfDated(dates, block));
    }
  }

  private static void addIfDated(List<StatedDate> dates, Block block) {
    if (block.text().length() <= LONGEST_DATE_LINE
        && YEAR.matcher(block.text()).find()
        && !COPYRIGHT.matcher(block.text()).find()) {
      addDate(dates, "page-text", block.text());
    }
  }

  private void addVisible(List<StatedDate> dates) {
    String classes =
        "[class*=publish], [class*=pubdate], [class*=post-date], [class*=article-date],"
            + " [class*=entry-date], [class*=timestamp], [class*=datetime], [class~=(?i)^date],"
            + " [id*=publish], [id*=date], [class*=fecha], [class*=datum], [class*=_date],"
            + " [class*=-date]";
    for (Element element : document.select(classes)) {
      String text = element.text();
      if (text.length() >= 6
          && text.length() <= 120
          && !isInChrome(element)
          && text.chars().anyMatch(Character::isDigit)) {
        addDate(dates, "markup", text);
      }
    }
  }

  private static void addDate(List<StatedDate> dates, String where, @Nullable String text) {
    if (text != null && !text.isBlank() && dates.size() < MOST_DATES) {
      dates.add(new StatedDate(where, shortened(text.strip())));
    }
  }

  private static String valueOf(Element element) {
    for (String attribute : List.of("datetime", "content", "title", "data-datetime")) {
      if (element.attr(attribute).chars().anyMatch(Character::isDigit)) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private @Nullable String meta(String name) {
    for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
      for (Element meta : document.head().getElementsByAttributeValue(attribute, name)) {
        if (meta.normalName().equals("meta") && !meta.attr("content").isBlank()) {
          return meta.attr("content").strip();
        }
      }
    }
    return null;
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
