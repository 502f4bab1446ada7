package dev.newsfold.enrich.text;

import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Statement;
import dev.newsfold.contracts.Statement.Field;
import dev.newsfold.contracts.Statement.From;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page and its container say of the article in JSON-LD, OpenGraph, meta and markup. */
final class PageMetadata {

  private static final int LONGEST = 500;
  private static final int LONGEST_NAME = 120;

  private static final List<String> AUTHOR_METAS =
      List.of(
          "author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl");

  private static final String AUTHORS =
      "[rel=author], [itemprop=author], .byline, .author-name, [class*=byline]";

  private final RawArticle raw;
  private final Document document;
  private final PageMetas metas;
  private final LinkedData linkedData;
  private final Statements statements = new Statements();

  PageMetadata(Document document, RawArticle raw) {
    this.raw = raw;
    this.document = document;
    this.metas = new PageMetas(document);
    this.linkedData = LinkedData.of(document);
    readSource();
    readHeadline();
    readByline();
    readAddress();
  }

  private void readSource() {
    say(Field.SOURCE, From.CONTAINER, "source", raw.source());
    say(Field.SOURCE, From.JSON_LD, "publisher", linkedData.publisher());
    say(Field.SOURCE, From.OPENGRAPH, "og:site_name", metas.get("og:site_name"));
    say(Field.SOURCE, From.META, "application-name", metas.get("application-name"));
  }

  private void readHeadline() {
    sayHeadline(From.JSON_LD, "headline", linkedData.headline());
    sayHeadline(From.OPENGRAPH, "og:title", metas.get("og:title"));
    sayHeadline(From.META, "twitter:title", metas.get("twitter:title"));
    sayHeadline(From.CONTAINER, "title", raw.title());
    Element heading = ArticleHeading.of(document, document.title());
    sayHeadline(From.MARKUP, "h1", heading == null ? null : BoundedText.of(heading, LONGEST));
    sayHeadline(From.MARKUP, "title", document.title());
  }

  /** The site's own name is no headline, nor part of one. */
  private void sayHeadline(From from, String evidence, @Nullable String title) {
    String headline = title == null ? "" : plain(title);
    for (Statement site : statements.all()) {
      if (site.field() == Field.SOURCE && !headline.equalsIgnoreCase(site.value())) {
        headline = withoutSite(headline, site.value());
      } else if (site.field() == Field.SOURCE) {
        return;
      }
    }
    statements.add(Field.HEADLINE, from, evidence, headline);
  }

  private void readByline() {
    say(Field.BYLINE, From.CONTAINER, "byline", raw.byline());
    say(Field.BYLINE, From.JSON_LD, "author", linkedData.author());
    sayAuthor(From.OPENGRAPH, "article:author", metas.get("article:author"));
    AUTHOR_METAS.forEach(name -> sayAuthor(From.META, name, metas.get(name)));
    Element marked = document.selectFirst(AUTHORS);
    String text = marked == null ? null : BoundedText.of(marked, LONGEST_NAME);
    sayAuthor(From.MARKUP, "byline", text);
  }

  /** Many pages name the author by the address of a profile. */
  private void sayAuthor(From from, String evidence, @Nullable String author) {
    if (author != null && !author.startsWith("http")) {
      say(Field.BYLINE, from, evidence, author);
    }
  }

  private void readAddress() {
    say(Field.URL, From.CONTAINER, "url", raw.url());
    say(Field.URL, From.JSON_LD, "url", linkedData.address());
    say(Field.URL, From.OPENGRAPH, "og:url", metas.get("og:url"));
    Element canonical = document.selectFirst("link[rel=canonical][href^=http]");
    say(Field.URL, From.MARKUP, "canonical", canonical == null ? null : canonical.attr("href"));
  }

  private void say(Field field, From from, String evidence, @Nullable String value) {
    statements.add(field, from, evidence, value == null ? null : plain(value));
  }

  private static String plain(String text) {
    String shortened = text.substring(0, Math.min(text.length(), LONGEST));
    String decoded = Parser.unescapeEntities(shortened, false);
    return decoded.replaceAll("[\\s\\u00a0]{1,20}", " ").strip();
  }

  private static String withoutSite(String title, String site) {
    if (!title.toLowerCase(Locale.ROOT).endsWith(site.toLowerCase(Locale.ROOT))) {
      return title;
    }
    String rest = title.substring(0, title.length() - site.length()).stripTrailing();
    boolean separated = !rest.isEmpty() && "|-–—·:•»".indexOf(rest.charAt(rest.length() - 1)) >= 0;
    return separated ? rest.substring(0, rest.length() - 1).strip() : title;
  }

  /** What is said of the article so far; what its text says can be added. */
  Statements statements() {
    return statements;
  }

  /** The language that the page declares, as BCP 47. */
  @Nullable String language() {
    Element root = document.selectFirst("html[lang]");
    String declared = root == null ? "" : root.attr("lang").strip();
    String graph = metas.get("og:locale");
    if (declared.isEmpty()) {
      return graph;
    }
    // Many sites set one of the two and leave the other as their software had it.
    return graph != null && graph.startsWith(declared) ? graph : declared;
  }

  /** What states the publication date, the most trusted first. */
  List<StatedDate> dates(List<Block> blocks) {
    return new PageDates(document, metas)
        .of(
            linkedData,
            raw.text(),
            blocks,
            statements.value(Field.HEADLINE),
            statements.value(Field.URL));
  }
}
