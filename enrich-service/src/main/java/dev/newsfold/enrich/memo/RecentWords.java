package dev.newsfold.enrich.memo;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was found out about the words looked up last, a fixed number of them: most words of an
 * article stood in the one before. A word has a few places where it may be. It comes to the last of
 * them, once none is free, and a place further to the front each time it is looked up again: there
 * words that come once and never again do not push it out. Thread safe without a lock: what is kept
 * never changes, and whoever finds another thread's gets the same answer.
 *
 * <p>Source: Rivest 1976, the transposition rule of self-organizing lists.
 *
 * @param <V> immutable
 */
public final class RecentWords<V> {

  /** Where a word may be; they lie beside each other. */
  private static final int PLACES = 4;

  private static final int SETS = 1 << 12;

  /** Longer ones come seldom, and would keep much text. */
  private static final int LONGEST_KEPT = 32;

  private final Function<String, V> findOut;
  private final @Nullable Known<V>[] kept;

  private record Known<V>(int hash, String word, V value) {}

  /**
   * Of one question.
   *
   * @param findOut the answer for a word, always the same
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
  public RecentWords(Function<String, V> findOut) {
    this.findOut = findOut;
    this.kept = new Known[SETS * PLACES];
  }

  /** The answer for a word. */
  public V of(String word) {
    if (word.length() > LONGEST_KEPT) {
      return findOut.apply(word);
    }
    int hash = word.hashCode() * 0x9E37_79B9;
    int first = ((hash ^ hash >>> 16) & (SETS - 1)) * PLACES;
    int last = first + PLACES - 1;
    for (int place = first; place <= last; place++) {
      Known<V> known = kept[place];
      if (known == null) {
        last = place;
      } else if (known.hash == hash && known.word.equals(word)) {
        if (place > first) {
          kept[place] = kept[place - 1];
          kept[place - 1] = known;
        }
        return known.value;
      }
    }
    V value = findOut.apply(word);
    kept[last] = new Known<>(hash, word, value);
    return value;
  }
}
