package dev.newsfold.ingest.format.news;

import dev.newsfold.ingest.format.Paragraphs;
import dev.newsfold.ingest.format.xml.XmlCursor;
import java.util.Set;

/** The running text of NITF and XHTML: what stands in blocks, without media and their captions. */
final class BlockText {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "hl1",
          "hl2",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "br",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "table",
          "tr",
          "td",
          "th",
          "block",
          "bq",
          "blockquote",
          "pre",
          "fn",
          "div",
          "section",
          "article",
          "header",
          "body",
          "nitf-table",
          "credit",
          "abstract");
  private static final Set<String> LEFT_OUT =
      Set.of(
          "media", "script", "style", "head", "title", "figure", "nav", "aside", "form", "svg",
          "object", "iframe", "video", "audio", "note", "rss");

  private BlockText() {}

  /** Adds the text of the element that begins here, and goes to its end. */
  static void add(XmlCursor xml, Paragraphs paragraphs) {
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isText()) {
        paragraphs.add(xml.text());
        continue;
      }
      if (BLOCKS.contains(xml.name())) {
        paragraphs.end();
      }
      if (xml.isStart() && LEFT_OUT.contains(xml.name())) {
        xml.skip();
      }
    }
    paragraphs.end();
  }
}
