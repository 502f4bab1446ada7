package dev.newsfold.ingest.format;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every format that can be read; the content says which one it is, then the name. */
public final class Formats {

  private final Limits limits;

  /** In the order in which they are asked; the last one recognises whatever is text. */
  private final List<FormatReader> readers;

  public Formats(Limits limits) {
    this.limits = limits;
    ArticleJson json = new ArticleJson(limits);
    this.readers =
        List.of(
            new FeedReader(limits),
            new UnsupportedReader(),
            new HtmlReader(limits),
            new NdjsonReader(limits, json),
            new JsonReader(json),
            new TextReader(limits));
  }

  /**
   * Hands over the parts of a document in their order. Whatever its bytes are, what cannot be used
   * is handed over too, with the reason; only the consumer's own exceptions are thrown.
   */
  public void read(Document document, Consumer<Part> parts) {
    Counter counter = new Counter(parts);
    try {
      readChecked(document, counter);
      if (counter.count == 0) {
        parts.accept(rejected(RejectionCode.EMPTY, "is empty"));
      }
    } catch (UnusableException e) {
      parts.accept(e.asPart(null));
    } catch (IOException e) {
      parts.accept(rejected(RejectionCode.UNREADABLE, "cannot be read: " + IoReason.of(e)));
    }
  }

  private void readChecked(Document document, Consumer<Part> parts) throws IOException {
    if (document.size() > limits.fileBytes()) {
      String reason = "has %d bytes, over the limit of %d bytes for a file";
      throw new UnusableException(
          RejectionCode.TOO_LARGE, reason.formatted(document.size(), limits.fileBytes()));
    }
    Head head = Head.of(document);
    if (head.isBlank() && head.whole()) {
      throw new UnusableException(RejectionCode.EMPTY, "is empty");
    }
    for (FormatReader reader : readers) {
      if (reader.recognises(head)) {
        reader.read(document, parts);
        return;
      }
    }
  }

  private static Part rejected(RejectionCode code, String reason) {
    return new Part.Rejected(null, code, reason, null);
  }

  /** Stops a document that would never end. */
  private final class Counter implements Consumer<Part> {
    private final Consumer<Part> parts;
    private int count;

    Counter(Consumer<Part> parts) {
      this.parts = parts;
    }

    @Override
    public void accept(Part part) {
      if (count == limits.parts()) {
        throw new UnusableException(
            RejectionCode.TOO_MANY_PARTS,
            "holds more than %d parts; those from %s on are left out"
                .formatted(limits.parts(), orWhole(part.place())));
      }
      count++;
      parts.accept(part);
    }

    private static String orWhole(@Nullable String place) {
      return place == null ? "here" : place;
    }
  }
}
