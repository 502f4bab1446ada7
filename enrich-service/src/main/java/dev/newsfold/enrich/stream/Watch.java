package dev.newsfold.enrich.stream;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Counts, times and traces the records that pass through, and changes nothing of what they say. */
public interface Watch {

  /** Where a record is in work. */
  enum Step {
    ANNOTATE,
    FOLD,
    CORRECT
  }

  /** A record in work. */
  interface Passage extends AutoCloseable {

    /** Those with which it goes on: the ones it came with, and the trace that it belongs to. */
    Headers headers();

    @Override
    void close();
  }

  Watch NONE =
      new Watch() {
        @Override
        public Passage begin(Step step, @Nullable String articleId, Headers headers) {
          return new Unwatched(headers);
        }

        @Override
        public void sent(Outgoing outgoing) {}
      };

  /** A passage that nobody looks at. */
  record Unwatched(Headers headers) implements Passage {
    @Override
    public void close() {}
  }

  /**
   * A record comes to a step.
   *
   * @param articleId null where it is not about a single article
   */
  Passage begin(Step step, @Nullable String articleId, Headers headers);

  /** A record goes out, in a transaction that may be aborted and done again. */
  void sent(Outgoing outgoing);
}
