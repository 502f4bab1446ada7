package dev.newsfold.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Collects what a page says of the day it came out, the most trusted first. */
final class PageDates {

  private static final int MOST = 40;
  private static final int MOST_OF_A_KIND = 10;
  private static final int LONGEST = 500;

  /** Names of meta elements that state when an article came out, the most reliable first. */
  private static final List<String> METAS =
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

  private static final Pattern REVISION = Pattern.compile("[?&](?:oldid|diff)=\\d");

  private static final List<String> CHANGE_METAS =
      List.of("article:modified_time", "og:updated_time", "last-modified", "datemodified");

  private final Document document;
  private final PageMetas metas;
  private final List<StatedDate> dates = new ArrayList<>();

  PageDates(Document document, PageMetas metas) {
    this.document = document;
    this.metas = metas;
  }

  List<StatedDate> of(
      LinkedData linkedData,
      String source,
      List<Block> blocks,
      @Nullable String headline,
      @Nullable String address) {
    Element heading = ArticleHeading.of(document, headline);
    PageChrome chrome = new PageChrome(heading);
    ScriptDates script = new ScriptDates(source, headline);
    MarkedDates marked = new MarkedDates(document, heading, chrome);
    DateLines lines = new DateLines(blocks, heading, chrome);
    add("revision", address == null ? null : revision(address));
    add("json-ld", linkedData.published());
    addMetas();
    addMicrodata(chrome);
    add("page-text", lines.firstPublished());
    add("address", address == null ? null : AddressDate.in(address));
    add(script.published());
    addAll("time", marked.times(), chrome);
    addAll("markup", marked.others(), chrome);
    lines.nearHeadline().stream().limit(MOST_OF_A_KIND).forEach(line -> add("page-text", line));
    add(script.created());
    add(script.shown());
    CHANGE_METAS.forEach(name -> add("meta " + name, metas.get(name)));
    return dates;
  }

  /** A wiki's address that names a revision leads to that one, not to the first. */
  private @Nullable String revision(String address) {
    Element shown =
        REVISION.matcher(address.substring(0, Math.min(address.length(), LONGEST))).find()
            ? document.selectFirst("#mw-revision-date, #footer-info-lastmod, #footer-lastmod")
            : null;
    return shown == null ? null : shown.text();
  }

  private void addMetas() {
    METAS.forEach(name -> add("meta " + name, metas.get(name)));
    for (DateName kind : List.of(DateName.PUBLISHED, DateName.CREATED)) {
      for (Map.Entry<String, String> meta : metas.all().entrySet()) {
        boolean dated = meta.getValue().chars().anyMatch(Character::isDigit);
        if (dated && !METAS.contains(meta.getKey()) && DateName.of(meta.getKey()) == kind) {
          add("meta " + meta.getKey(), meta.getValue());
        }
      }
    }
  }

  private void addMicrodata(PageChrome chrome) {
    addAll(
        "microdata", document.select("[itemprop=datePublished], [property=datePublished]"), chrome);
    addAll("microdata", document.select("[itemprop=dateCreated], [property*=issued]"), chrome);
  }

  private void addAll(String where, List<Element> elements, PageChrome chrome) {
    elements.stream()
        .filter(element -> !chrome.contains(element))
        .limit(MOST_OF_A_KIND)
        .forEach(element -> add(where, MarkedDates.valueOf(element)));
  }

  private void add(String where, @Nullable String text) {
    if (text != null && !text.isBlank() && dates.size() < MOST) {
      String stripped = text.strip();
      dates.add(new StatedDate(where, stripped.substring(0, Math.min(stripped.length(), LONGEST))));
    }
  }

  private void add(@Nullable StatedDate date) {
    if (date != null) {
      add(date.where(), date.text());
    }
  }
}
