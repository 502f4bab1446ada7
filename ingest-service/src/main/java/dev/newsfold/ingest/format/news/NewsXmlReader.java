package dev.newsfold.ingest.format.news;

import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.FormatReader;
import dev.newsfold.ingest.format.Head;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.xml.RootElement;
import dev.newsfold.ingest.format.xml.XmlCursor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/** Reads NITF, and NewsML-G2: one newsItem, or a newsMessage with many. */
public final class NewsXmlReader implements FormatReader {

  private static final Set<String> ROOTS =
      Set.of(Nitf.ROOT, NewsItem.ROOT, "newsMessage", "packageItem");

  private final Limits limits;

  public NewsXmlReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public boolean recognises(Head head) {
    return head.text().startsWith("<") && ROOTS.contains(RootElement.of(head).name());
  }

  @Override
  public void read(Document document, Consumer<Part> parts) throws IOException {
    try (InputStream in = document.content().open()) {
      XmlCursor xml = XmlCursor.of(in, limits);
      int items = 0;
      while (xml.next()) {
        if (xml.isStart(Nitf.ROOT)) {
          parts.accept(new Part.Found(null, Nitf.read(xml, limits)));
        } else if (xml.isStart(NewsItem.ROOT)) {
          items++;
          NewsItem.read(xml, xml.depth() == 1 ? null : "item " + items, limits, parts);
        }
      }
    }
  }
}
