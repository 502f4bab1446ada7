package dev.newsfold.query.search;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor of the part that follows; null on the last one
 * @param total how many items the whole list has, as far as they were counted
 * @param totalIsExact false where counting was broken off
 */
public record Page<T>(List<T> items, @Nullable String next, long total, boolean totalIsExact) {

  /** How far lists are counted: counting every match would take longer than finding them. */
  public static final int COUNTED = 10_000;

  /**
   * The same where words are looked for: so many of the newest matches are counted, and so many are
   * ranked.
   */
  public static final int COUNTED_OF_WORDS = 1_000;

  public Page {
    items = List.copyOf(items);
  }

  /** How far a list is counted that these words are looked for in, if any. */
  public static int countedUpTo(@Nullable Words words) {
    return words == null ? COUNTED : COUNTED_OF_WORDS;
  }

  /** As the other one, of a list that is counted up to {@link #COUNTED}. */
  public static <T> Page<T> of(List<Keyed<T>> fetched, Limit limit, String question, long counted) {
    return of(fetched, limit, question, counted, COUNTED);
  }

  /**
   * Cuts the row that was fetched to see whether another page follows.
   *
   * @param question what the list was asked, for the cursor
   * @param counted how many there are, at most one more than they are counted up to
   */
  public static <T> Page<T> of(
      List<Keyed<T>> fetched, Limit limit, String question, long counted, int upTo) {
    boolean more = fetched.size() > limit.items();
    List<Keyed<T>> kept = more ? fetched.subList(0, limit.items()) : fetched;
    String next = more ? new Cursor(question, kept.get(kept.size() - 1).key()).encoded() : null;
    return new Page<>(
        kept.stream().map(Keyed::row).toList(), next, Math.min(counted, upTo), counted <= upTo);
  }

  /** The same page of something else. */
  public <V> Page<V> map(Function<List<T>, List<V>> views) {
    return new Page<>(views.apply(items), next, total, totalIsExact);
  }
}
