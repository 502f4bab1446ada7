package dev.newsfold.enrich.stream;

import java.util.Arrays;

/** The first ranks of a section of the index, ascending; all of them where it is complete. */
final class Ranks {

  /** More than the fold asks for at once. */
  static final int LOADED = 192;

  private static final int MOST = 2 * LOADED;

  private long[] ranks;
  private int size;
  private boolean complete;

  Ranks(long[] ranks, boolean complete) {
    this.ranks = ranks;
    this.size = ranks.length;
    this.complete = complete;
  }

  int size() {
    return size;
  }

  int bytes() {
    return Long.BYTES * ranks.length;
  }

  boolean contains(long rank) {
    return Arrays.binarySearch(ranks, 0, size, rank) >= 0;
  }

  void add(long rank) {
    int found = Arrays.binarySearch(ranks, 0, size, rank);
    int at = -found - 1;
    if (found >= 0 || (at == size && !complete)) {
      return;
    }
    if (size == ranks.length) {
      ranks = Arrays.copyOf(ranks, Math.max(4, size + (size >> 1)));
    }
    System.arraycopy(ranks, at, ranks, at + 1, size - at);
    ranks[at] = rank;
    size++;
    if (size > MOST) {
      ranks = Arrays.copyOf(ranks, LOADED);
      size = LOADED;
      complete = false;
    }
  }

  void remove(long rank) {
    int at = Arrays.binarySearch(ranks, 0, size, rank);
    if (at >= 0) {
      System.arraycopy(ranks, at + 1, ranks, at, size - at - 1);
      size--;
    }
  }

  /**
   * Hands over the ranks from the first to the last one, at most as many as there is room for.
   *
   * @return the first rank that has to be looked up elsewhere; beyond {@code last} where none has
   */
  long collect(long first, long last, Found found) {
    int at = Arrays.binarySearch(ranks, 0, size, first);
    for (int i = at < 0 ? -at - 1 : at; i < size && ranks[i] <= last; i++) {
      if (!found.add(ranks[i])) {
        return last + 1;
      }
    }
    if (complete || found.isFull()) {
      return last + 1;
    }
    return size == 0 ? first : Math.max(first, ranks[size - 1] + 1);
  }

  /** Numbers that are looked for, up to a limit. */
  static final class Found {

    private final long[] numbers;
    private int count;

    Found(int limit) {
      this.numbers = new long[limit];
    }

    boolean isFull() {
      return count == numbers.length;
    }

    /** Whether there was room for it. */
    boolean add(long rank) {
      if (isFull()) {
        return false;
      }
      numbers[count++] = Entry.number(rank);
      return true;
    }

    int room() {
      return numbers.length - count;
    }

    long[] numbers() {
      return Arrays.copyOf(numbers, count);
    }
  }
}
