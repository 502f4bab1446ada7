package dev.newsfold.enrich.memo;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was found out about the words looked up last, a fixed number of them: most words of an
 * article stood in the one before. Thread safe without a lock: what is kept never changes, and
 * whoever finds another thread's gets the same answer.
 *
 * @param <V> immutable
 */
public final class RecentWords<V> {

  private static final int SLOTS = 1 << 14;

  /** Longer ones come seldom, and would keep much text. */
  private static final int LONGEST_KEPT = 24;

  private final Function<String, V> findOut;
  private final @Nullable Known<V>[] kept;

  private record Known<V>(String word, V value) {}

  /**
   * Of one question.
   *
   * @param findOut the answer for a word, always the same
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
  public RecentWords(Function<String, V> findOut) {
    this.findOut = findOut;
    this.kept = new Known[SLOTS];
  }

  /** The answer for a word. */
  public V of(String word) {
    if (word.length() > LONGEST_KEPT) {
      return findOut.apply(word);
    }
    int hash = word.hashCode() * 0x9E37_79B9;
    int slot = (hash ^ hash >>> 16) & (SLOTS - 1);
    Known<V> known = kept[slot];
    if (known == null || !known.word.equals(word)) {
      known = new Known<>(word, findOut.apply(word));
      kept[slot] = known;
    }
    return known.value;
  }
}
