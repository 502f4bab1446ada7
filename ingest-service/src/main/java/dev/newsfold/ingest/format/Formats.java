package dev.newsfold.ingest.format;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The formats that can be read; the content says which one a document is of, then the name. */
public final class Formats {

  private final Limits limits;
  private final ContainerLimits containerLimits;
  private final List<ContainerReader> containers;

  /** In the order in which they are asked; the last one recognises whatever is text. */
  private final List<FormatReader> readers;

  /**
   * @param containers are asked first, each knows its own by marks that no text has
   * @param documents are asked before those that take what is left
   */
  public Formats(
      Limits limits,
      ContainerLimits containerLimits,
      List<ContainerReader> containers,
      List<FormatReader> documents) {
    this.limits = limits;
    this.containerLimits = containerLimits;
    this.containers = List.copyOf(containers);
    ArticleJson json = new ArticleJson(limits);
    this.readers =
        Stream.concat(
                documents.stream(),
                Stream.of(
                    new UnsupportedReader(),
                    new HtmlReader(limits),
                    new NdjsonReader(limits, json),
                    new JsonReader(json),
                    new TextReader(limits)))
            .toList();
  }

  Limits limits() {
    return limits;
  }

  /**
   * Hands over the parts of a document in their order. Whatever its bytes are, what cannot be used
   * is handed over too, with the reason; only the consumer's own exceptions are thrown.
   */
  public void read(Document document, Consumer<Part> parts) {
    Outlet outlet = new Outlet(parts, limits.parts());
    try {
      read(document, new Contents(this, outlet, new Budget(containerLimits)));
    } catch (LimitReachedException e) {
      parts.accept(e.asPart(null));
    } catch (Outlet.ConsumerException e) {
      throw e.failure();
    }
  }

  void read(Document document, Contents contents) {
    try {
      readChecked(document, contents);
      if (contents.isEmpty()) {
        contents.accept(rejected(RejectionCode.EMPTY, "is empty"));
      }
    } catch (LimitReachedException | Outlet.ConsumerException e) {
      throw e;
    } catch (UnusableException e) {
      contents.accept(e.asPart(null));
    } catch (IOException e) {
      contents.accept(rejected(RejectionCode.UNREADABLE, "cannot be read: " + IoReason.of(e)));
    } catch (StackOverflowError e) {
      // Of a parser that descends by recursion; down here its stack is free again
      contents.accept(rejected(RejectionCode.TOO_DEEP, "is nested too deeply"));
    } catch (RuntimeException e) {
      // Of a parser that had not thought of such bytes; what else is in the file can go on
      contents.accept(rejected(RejectionCode.UNREADABLE, "made its reader fail: " + e));
    }
  }

  private void readChecked(Document document, Contents contents) throws IOException {
    if (document.size() > limits.fileBytes()) {
      String reason = "has %d bytes, over the limit of %d bytes for a file (%s)";
      throw new UnusableException(
          RejectionCode.TOO_LARGE,
          reason.formatted(document.size(), limits.fileBytes(), Limits.FILE_BYTES_SETTING));
    }
    Head head = Head.of(document);
    if (head.isBlank() && head.whole()) {
      throw new UnusableException(RejectionCode.EMPTY, "is empty");
    }
    for (ContainerReader container : containers) {
      if (container.recognises(head)) {
        contents.requireAllowedDepth();
        container.read(document, contents);
        return;
      }
    }
    for (FormatReader reader : readers) {
      if (reader.recognises(head)) {
        reader.read(document, contents::accept);
        return;
      }
    }
  }

  private static Part rejected(RejectionCode code, String reason) {
    return new Part.Rejected(null, code, reason, null);
  }
}
