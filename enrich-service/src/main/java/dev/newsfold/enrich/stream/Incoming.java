package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.sketch.SketchedArticle;

/** What the fold takes one after another: one processor for both, since both change its stores. */
public sealed interface Incoming {

  /** An article that was read. */
  record IncomingArticle(SketchedArticle sketched) implements Incoming {}

  /** A record of {@code corrections}, not read yet. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record IncomingCorrection(byte[] value) implements Incoming {}
}
