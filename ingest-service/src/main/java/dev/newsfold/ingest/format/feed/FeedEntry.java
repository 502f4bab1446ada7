package dev.newsfold.ingest.format.feed;

import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.LimitedHtml;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.Statements;
import dev.newsfold.ingest.format.UnusableException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An item of RSS, or an entry of Atom, as it is written, and what its feed says of it. */
record FeedEntry(FeedElement element, FeedHead head, String xml) {

  /** A description that has as many characters is taken for the article itself. */
  private static final int LONG = 1500;

  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:\\u2026|\\.\\.\\.|\\[(?:\\u2026|\\.\\.\\.|&#8230;)])\\s*"
              + "(?:(?:continue reading|read more|more)\\b.{0,200})?$|\\b(?:continue reading|read more)\\b.{0,200}$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Declarations in an item are copied for each element below them. */
  private static final int MOST_DECLARATIONS = 32;

  static FeedEntry of(String xml, FeedHead head) {
    if (xml.split("xmlns", MOST_DECLARATIONS + 2).length > MOST_DECLARATIONS + 1) {
      throw new UnusableException(
          RejectionCode.MALFORMED_XML,
          "declares more than %d namespaces".formatted(MOST_DECLARATIONS));
    }
    return new FeedEntry(FeedElement.parse(xml, head.declarations()), head, xml);
  }

  /** A text as a feed holds it, and how many characters of it a reader sees. */
  private record Text(String mediaType, String value, String seen) {}

  FeedItem item(String place) {
    Statements statements = statements();
    Text content = text("content:encoded", "atom:content", "xhtml:body").orElse(null);
    Text summary =
        text("description", "atom:summary", "dc:description", "dcterms:abstract").orElse(null);
    boolean isContentFuller = content != null && (summary == null || isFuller(content, summary));
    Text text = isContentFuller ? content : summary;
    if (text == null) {
      String reason = "holds neither content nor summary";
      Part part = new Part.Rejected(place, RejectionCode.MISSING_TEXT, reason, xml);
      return new FeedItem(key(statements, xml), part, statements, true);
    }
    FoundArticle article = new FoundArticle(text.mediaType(), text.value(), 0, statements);
    boolean isShort = !isContentFuller && text.seen().length() < LONG;
    return new FeedItem(
        key(statements, text.value()),
        new Part.Found(place, article),
        statements,
        isShort || GOES_ON.matcher(end(text.seen())).find());
  }

  private static boolean isFuller(Text content, Text summary) {
    return content.seen().length() >= summary.seen().length();
  }

  private static String end(String text) {
    return text.substring(Math.max(0, text.length() - 300)).strip();
  }

  private String key(Statements statements, String otherwise) {
    return Stream.of(element.text("guid", "atom:id"), statements.url(), statements.title())
        .filter(candidate -> candidate != null)
        .findFirst()
        .orElse(otherwise);
  }

  private Statements statements() {
    String byline = element.names("dc:creator", "atom:author", "author");
    String language = element.text("dc:language", "language");
    return new Statements(
        address(),
        element.text("title", "atom:title", "dc:title"),
        byline == null ? head.byline() : byline,
        element.text(
            "pubDate",
            "atom:published",
            "atom:issued",
            "dc:date",
            "dcterms:issued",
            "dcterms:created",
            "atom:updated",
            "atom:modified"),
        source(),
        Optional.ofNullable(language)
            .or(() -> Optional.ofNullable(element.attribute("xml:lang")))
            .orElse(head.language()));
  }

  private @Nullable String source() {
    Element source = element.child("atom:source");
    String original =
        source == null ? element.text("source") : new FeedElement(source).text("atom:title");
    return original == null ? head.title() : original;
  }

  private @Nullable String address() {
    String link = head.resolve(element.link());
    if (link != null) {
      return link;
    }
    String permanent = head.resolve(permanentLink());
    return permanent == null ? head.resolve(contentElsewhere()) : permanent;
  }

  private @Nullable String permanentLink() {
    Element guid = element.child("guid");
    boolean isName = guid == null || guid.attr("isPermaLink").equalsIgnoreCase("false");
    return isName ? null : element.text("guid");
  }

  private @Nullable String contentElsewhere() {
    Element content = element.child("atom:content");
    return content == null ? null : new FeedElement(content).attribute("src");
  }

  /** The first of these children that holds a text. */
  private Optional<Text> text(String... names) {
    return Stream.of(names)
        .map(element::child)
        .flatMap(child -> child == null ? Stream.empty() : text(child).stream())
        .findFirst();
  }

  private static Optional<Text> text(Element child) {
    String type = child.attr("type").toLowerCase(Locale.ROOT);
    boolean isOther = type.contains("/") && !type.startsWith("text/") && !type.contains("xhtml");
    if (isOther) {
      return Optional.empty();
    }
    boolean isInline = child.childrenSize() > 0;
    String raw = isInline ? child.html() : child.wholeText();
    boolean isPlain = type.equals("text") || type.equals("text/plain");
    boolean isHtml = isInline || (!isPlain && FeedElement.isMarkup(raw));
    String seen = isHtml ? LimitedHtml.parse(raw).text() : raw.strip();
    String value = isHtml ? raw.strip() : lines(raw);
    return seen.isBlank()
        ? Optional.empty()
        : Optional.of(new Text(isHtml ? FoundArticle.HTML : FoundArticle.PLAIN, value, seen));
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
