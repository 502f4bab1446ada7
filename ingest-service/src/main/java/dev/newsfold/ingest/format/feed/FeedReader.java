package dev.newsfold.ingest.format.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.ingest.format.ByteOrderMark;
import dev.newsfold.ingest.format.Decoder;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.FormatReader;
import dev.newsfold.ingest.format.Head;
import dev.newsfold.ingest.format.IoReason;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.Statements;
import dev.newsfold.ingest.format.UnusableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS (0.9x, 1.0, 2.0) and Atom (0.3, 1.0): each item is an article, and fails on its own.
 */
public final class FeedReader implements FormatReader {

  private static final Pattern ROOT =
      Pattern.compile(
          "<(?:rss\\b"
              + "|(?:[\\w-]{1,32}:)?RDF\\b[^>]*(?:purl\\.org/rss/|netscape\\.com/rdf/simple)"
              + "|(?:[\\w-]{1,32}:)?feed\\b[^>]*(?:www\\.w3\\.org/2005/Atom|purl\\.org/atom/))");

  private final Limits limits;

  public FeedReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public boolean recognises(Head head) {
    String text = head.text();
    int root = XmlProlog.of(text).end();
    return ROOT.matcher(text).region(root, text.length()).lookingAt();
  }

  @Override
  public void read(Document document, Consumer<Part> parts) throws IOException {
    readItems(document, item -> parts.accept(item.part()));
  }

  /**
   * What a feed says of itself.
   *
   * @param problem why the document, or the rest of it, cannot be read; null where all of it can
   */
  public record Summary(@Nullable String title, @Nullable String problem) {}

  /** Hands over the items of a feed in their order. */
  public Summary readFeed(Document document, Consumer<FeedItem> items) {
    try {
      if (!recognises(Head.of(document))) {
        return new Summary(null, "is neither RSS nor Atom");
      }
      return new Summary(readItems(document, items).title(), null);
    } catch (UnusableException e) {
      return new Summary(null, e.reason());
    } catch (IOException e) {
      return new Summary(null, "cannot be read: " + IoReason.of(e));
    }
  }

  private FeedHead readItems(Document document, Consumer<FeedItem> items) throws IOException {
    try (InputStream in = open(document)) {
      FeedSplitter splitter = new FeedSplitter(in, limits.articleBytes());
      FeedHead head = FeedHead.of(splitter.head(), document.name());
      for (int number = 1; splitter.next(); number++) {
        items.accept(item("item " + number, head, splitter));
      }
      return head;
    }
  }

  private FeedItem item(String place, FeedHead head, FeedSplitter splitter) {
    byte[] bytes = splitter.bytes();
    try {
      if (splitter.length() > limits.articleBytes()) {
        throw Document.tooLarge(splitter.length(), limits.articleBytes());
      }
      String xml = Decoder.decode(bytes, head.charset());
      if (!splitter.isComplete()) {
        return rejected(place, "has no end, so that it is cut off or runs into the next one", xml);
      }
      return FeedEntry.of(xml, head).item(place);
    } catch (UnusableException e) {
      Part.Rejected part = e.asPart(place);
      return new FeedItem(part.reason() + bytes.length, part, Statements.NONE, false);
    }
  }

  private static FeedItem rejected(String place, String reason, String xml) {
    Part part = new Part.Rejected(place, RejectionCode.MALFORMED_XML, reason, xml);
    return new FeedItem(xml, part, Statements.NONE, false);
  }

  /** Markup has to be ASCII: what is written two or four bytes a character is written anew. */
  private InputStream open(Document document) throws IOException {
    ByteOrderMark mark = ByteOrderMark.of(Head.of(document).bytes());
    if (mark == null || mark == ByteOrderMark.UTF_8) {
      return document.content().open();
    }
    String text = Decoder.decode(document.read(limits.articleBytes()), null);
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
