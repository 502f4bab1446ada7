package dev.newsfold.enrich.memo;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was found out about the words looked up last, a fixed number of them: most words of an
 * article stood in the one before. A word is kept from the second time on, since many come once and
 * never again. Thread safe without a lock: what is kept never changes, and whoever finds another
 * thread's gets the same answer.
 *
 * <p>Source: Einziger, Friedman and Manes 2017, the doorkeeper of TinyLFU.
 *
 * @param <V> immutable
 */
public final class RecentWords<V> {

  private static final int SLOTS = 1 << 14;

  /** Longer ones come seldom, and would keep much text. */
  private static final int LONGEST_KEPT = 32;

  private final Function<String, V> findOut;
  private final @Nullable Known<V>[] kept;

  /** Of each place the hash of the word that was last looked for in vain. */
  private final int[] missed = new int[SLOTS];

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
    if (known != null && known.word.equals(word)) {
      return known.value;
    }
    V value = findOut.apply(word);
    if (missed[slot] == hash) {
      kept[slot] = new Known<>(word, value);
    } else {
      missed[slot] = hash;
    }
    return value;
  }
}
