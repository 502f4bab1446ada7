package dev.newsfold.query.rebuild;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far the last rebuild is.
 *
 * @param read records of Kafka that are read
 * @param toRead all that there are
 * @param changed what stood otherwise in the tables; known once they are put right
 * @param reason why it failed; null where it did not
 */
record RebuildView(
    State state,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    long read,
    long toRead,
    Changed changed,
    @Nullable String reason) {

  /** There was none yet. */
  static final RebuildView NONE =
      new RebuildView(State.NONE, null, null, 0, 0, new Changed(0, 0), null);

  /** How many articles and stories. */
  record Changed(long articles, long stories) {}

  /** What is being done; {@code indexing} is said by each instance of its own search index. */
  enum State {
    NONE,
    READING,
    COMPARING,
    INDEXING,
    DONE,
    FAILED,
    INTERRUPTED;

    static State ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isUnderWay() {
      return this == READING || this == COMPARING;
    }
  }

  /** The same of an instance whose search index is not made yet. */
  RebuildView indexing() {
    return new RebuildView(State.INDEXING, startedAt, null, read, toRead, changed, reason);
  }
}
