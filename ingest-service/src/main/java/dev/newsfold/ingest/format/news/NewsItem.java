package dev.newsfold.ingest.format.news;

import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Paragraphs;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.Statements;
import dev.newsfold.ingest.format.UnusableException;
import dev.newsfold.ingest.format.xml.XmlCursor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A newsItem of NewsML-G2: text within it, or a picture or package, which is no article. */
final class NewsItem {

  static final String ROOT = "newsItem";

  private static final int LONGEST = 1000;

  private final Limits limits;
  private final Paragraphs paragraphs;
  private @Nullable FoundArticle nitf;
  private @Nullable String guid;
  private @Nullable String itemClass;
  private @Nullable String status;
  private @Nullable String headline;
  private @Nullable String byline;
  private @Nullable String dateline;
  private @Nullable String created;
  private @Nullable String version;
  private @Nullable String provider;
  private @Nullable String creditline;
  private @Nullable String language;

  private NewsItem(Limits limits) {
    this.limits = limits;
    this.paragraphs = new Paragraphs(limits);
  }

  /** Reads the element that begins here, to its end, whatever is wrong with what it says. */
  static void read(XmlCursor xml, @Nullable String place, Limits limits, Consumer<Part> parts) {
    NewsItem item = new NewsItem(limits);
    int outside = xml.depth() - 1;
    try {
      item.elements(xml, outside);
      if (!item.isOtherThanText()) {
        parts.accept(new Part.Found(place, item.article()));
      }
    } catch (UnusableException e) {
      if (e.code() == RejectionCode.MALFORMED_XML) {
        throw e;
      }
      parts.accept(e.asPart(place));
    }
    xml.leave(outside);
  }

  private void elements(XmlCursor xml, int outside) {
    guid = xml.attribute("guid");
    language = xml.attribute("lang");
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart()) {
        element(xml);
      }
    }
  }

  private void element(XmlCursor xml) {
    switch (xml.name()) {
      case "itemClass" -> itemClass = xml.attribute("qcode");
      case "pubStatus" -> status = xml.attribute("qcode");
      case "firstCreated" -> created = first(created, xml.words(LONGEST));
      case "versionCreated" -> version = first(version, xml.words(LONGEST));
      case "provider" -> provider = first(provider, named(xml));
      case "headline" -> headline = first(headline, xml.words(LONGEST));
      case "by" -> byline = first(byline, xml.words(LONGEST));
      case "dateline" -> dateline = first(dateline, xml.words(LONGEST));
      case "creditline" -> creditline = first(creditline, xml.words(LONGEST));
      case "language" -> language = first(language, xml.attribute("tag"));
      case "inlineXML", "inlineData" -> content(xml);
      case "subject", "catalogRef", "partMeta", "assert", "remoteContent" -> xml.skip();
      default -> {}
    }
  }

  private static @Nullable String first(@Nullable String before, @Nullable String now) {
    return before == null ? now : before;
  }

  /** By its name, else by its code, which says at least something. */
  private static @Nullable String named(XmlCursor xml) {
    String literal = xml.attribute("literal");
    String code = xml.attribute("qcode");
    String name = xml.words(LONGEST);
    if (name != null || literal != null) {
      return name == null ? literal : name;
    }
    return code == null ? null : code.substring(code.indexOf(':') + 1);
  }

  /** The first one that is text; others are its translations into other formats. */
  private void content(XmlCursor xml) {
    String type = xml.attribute("contenttype");
    boolean isText = type == null || type.contains("text") || type.contains("ml");
    if (!isText || nitf != null || !paragraphs.first().isEmpty()) {
      xml.skip();
      return;
    }
    if (xml.isStart("inlineData")) {
      lines(xml);
      return;
    }
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart(Nitf.ROOT)) {
        nitf = Nitf.read(xml, limits);
      } else if (xml.isStart()) {
        BlockText.add(xml, paragraphs);
      }
    }
  }

  /** Plain text: its line ends are the paragraphs. */
  private void lines(XmlCursor xml) {
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (!xml.isText()) {
        continue;
      }
      String[] lines = xml.text().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          paragraphs.end();
        }
        paragraphs.add(lines[i]);
      }
    }
    paragraphs.end();
  }

  private boolean isOtherThanText() {
    boolean isText = itemClass == null || itemClass.endsWith(":text");
    return !isText && nitf == null && paragraphs.first().isEmpty();
  }

  private FoundArticle article() {
    requireUsable(status);
    Statements statements =
        new Statements(
            guid != null && guid.startsWith("http") ? guid : null,
            headline,
            byline,
            created == null ? version : created,
            provider == null ? creditline : provider,
            language);
    if (nitf != null) {
      return nitf.with(statements);
    }
    if (dateline != null) {
      paragraphs.dateline(dateline);
    }
    return paragraphs.article(statements);
  }

  private static void requireUsable(@Nullable String status) {
    if (status != null && (status.endsWith(":canceled") || status.endsWith(":withheld"))) {
      throw new UnusableException(
          RejectionCode.WITHDRAWN, "is not to be used: its status is " + status);
    }
  }
}
