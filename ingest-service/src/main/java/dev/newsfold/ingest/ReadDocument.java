package dev.newsfold.ingest;

import dev.newsfold.ingest.ReadDocuments.Account;
import org.jspecify.annotations.Nullable;

/**
 * A document that was looked into.
 *
 * @param account null where it is to be read in its turn: it is large, or was taken before
 */
record ReadDocument(Identified document, @Nullable Account account) {

  /** Of a document that is read into memory, and of the messages that it holds. */
  static final int MOST_BYTES = 512 * 1024;
}
