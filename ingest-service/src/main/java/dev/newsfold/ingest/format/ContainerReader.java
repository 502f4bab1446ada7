package dev.newsfold.ingest.format;

import java.io.IOException;

/** Reads one format whose documents are packed, or hold other documents. */
public interface ContainerReader {

  /** Whether a document that begins so is of this format. */
  boolean recognises(Head head);

  /**
   * Hands over what the container holds as soon as it is read.
   *
   * @throws UnusableException if the container, or the rest of it, cannot be used
   */
  void read(Document container, Contents contents) throws IOException;
}
