package dev.newsfold.ingest.format.news;

import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Paragraphs;
import dev.newsfold.ingest.format.Statements;
import dev.newsfold.ingest.format.xml.XmlCursor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An article in NITF 3 (IPTC News Industry Text Format). */
final class Nitf {

  static final String ROOT = "nitf";

  private static final int LONGEST = 1000;

  private final Paragraphs paragraphs;
  private @Nullable String url;
  private @Nullable String title;
  private @Nullable String headline;
  private @Nullable String byline;
  private @Nullable String dateline;
  private @Nullable String issued;
  private @Nullable String source;
  private @Nullable String language;

  private Nitf(Limits limits) {
    this.paragraphs = new Paragraphs(limits);
  }

  /** Reads the element that begins here, to its end. */
  static FoundArticle read(XmlCursor xml, Limits limits) {
    Nitf nitf = new Nitf(limits);
    nitf.language = xml.attribute("lang");
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart()) {
        nitf.element(xml);
      }
    }
    return nitf.article();
  }

  private void element(XmlCursor xml) {
    switch (xml.name()) {
      case "title" -> title = first(title, xml.words(LONGEST));
      case "hl1" -> headline = first(headline, xml.words(LONGEST));
      case "byline" -> byline = first(byline, xml.words(LONGEST));
      case "dateline" -> dateline = first(dateline, xml.words(LONGEST));
      case "distributor" -> source = first(source, xml.words(LONGEST));
      case "date.issue", "date.release" -> issued = first(issued, xml.attribute("norm"));
      case "pubdata" -> {
        url = first(url, xml.attribute("ex-ref"));
        issued = first(issued, xml.attribute("date.publication"));
      }
      case "doc.copyright" -> source = first(source, xml.attribute("holder"));
      case "abstract", "body.end" -> xml.skip();
      case "body.content" -> BlockText.add(xml, paragraphs);
      default -> language = first(language, xml.attribute("lang"));
    }
  }

  private static @Nullable String first(@Nullable String before, @Nullable String now) {
    return before == null ? now : before;
  }

  private FoundArticle article() {
    if (dateline != null) {
      paragraphs.dateline(dateline);
    }
    return paragraphs.article(
        new Statements(
            url, headline == null ? title : headline, withoutBy(byline), issued, source, language));
  }

  private static @Nullable String withoutBy(@Nullable String byline) {
    if (byline == null || !byline.toLowerCase(Locale.ROOT).startsWith("by ")) {
      return byline;
    }
    return byline.substring(3).strip();
  }
}
