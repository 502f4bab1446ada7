package dev.newsfold.ingest.format;

import java.io.IOException;
import java.util.function.Consumer;

/** Reads one format. */
public interface FormatReader {

  /** Whether a document that begins so is of this format. */
  boolean recognises(Head head);

  /**
   * Hands over each part as soon as it is read.
   *
   * @throws UnusableException if the document, or the rest of it, cannot be used
   */
  void read(Document document, Consumer<Part> parts) throws IOException;
}
