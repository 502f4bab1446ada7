package dev.newsfold.enrich.stream;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * The lowest ranks of a key, gathered from what was written last to what was written first: what
 * comes earlier says whether a rank is still listed.
 */
final class Lowest {

  private final int limit;
  private long last;
  private long[] ranks = new long[16];
  private boolean[] listed = new boolean[16];
  private int size;
  private int live;

  Lowest(long last, int limit) {
    this.last = last;
    this.limit = limit;
  }

  /** Ranks above it are not asked for. */
  long last() {
    return last;
  }

  /**
   * Takes one of the ranks that the next source has; they come ascending.
   *
   * @return whether the next one may be wanted
   */
  boolean add(long rank, boolean isListed) {
    if (rank > last) {
      return false;
    }
    int found = Arrays.binarySearch(ranks, 0, size, rank);
    if (found < 0) {
      insert(-found - 1, rank, isListed);
    }
    return true;
  }

  private void insert(int at, long rank, boolean isListed) {
    if (size == ranks.length) {
      ranks = Arrays.copyOf(ranks, 2 * size);
      listed = Arrays.copyOf(listed, 2 * size);
    }
    System.arraycopy(ranks, at, ranks, at + 1, size - at);
    System.arraycopy(listed, at, listed, at + 1, size - at);
    ranks[at] = rank;
    listed[at] = isListed;
    size++;
    live += isListed ? 1 : 0;
    while (live > limit) {
      size--;
      live -= listed[size] ? 1 : 0;
    }
    if (live == limit) {
      // What lies above the last one that is listed is not wanted any more.
      while (!listed[size - 1]) {
        size--;
      }
      last = ranks[size - 1];
    }
  }

  long[] ranks() {
    long[] found = new long[live];
    int next = 0;
    for (int i = 0; i < size; i++) {
      if (listed[i]) {
        found[next++] = ranks[i];
      }
    }
    return found;
  }

  /** Those that are not listed any more, too. */
  void forEach(BiConsumer<Long, Boolean> action) {
    for (int i = 0; i < size; i++) {
      action.accept(ranks[i], listed[i]);
    }
  }
}
