package dev.newsfold.enrich.stream;

import java.util.Arrays;

/** The first ranks of a key, ascending: all of them up to one that is known. */
final class Ranks {

  /** So many stay where there are too many; more than the fold asks for but seldom. */
  static final int LASTING = 192;

  private static final int MOST = 2 * LASTING;

  private static final long[] NONE = {};

  private long[] ranks = NONE;
  private int size;
  private long knownTo = -1;

  int size() {
    return size;
  }

  int bytes() {
    return Long.BYTES * ranks.length;
  }

  /** All ranks up to this one are here; −1 where nothing is known. */
  long knownTo() {
    return knownTo;
  }

  boolean contains(long rank) {
    return Arrays.binarySearch(ranks, 0, size, rank) >= 0;
  }

  void add(long rank) {
    int found = Arrays.binarySearch(ranks, 0, size, rank);
    if (found >= 0 || rank > knownTo) {
      return;
    }
    reserve(1);
    int at = -found - 1;
    System.arraycopy(ranks, at, ranks, at + 1, size - at);
    ranks[at] = rank;
    size++;
    shorten();
  }

  /** Takes the ranks that follow those that are here, all of them up to another one. */
  void goOn(long[] further, long furtherKnownTo) {
    reserve(further.length);
    System.arraycopy(further, 0, ranks, size, further.length);
    size += further.length;
    knownTo = furtherKnownTo;
    shorten();
  }

  void remove(long rank) {
    int at = Arrays.binarySearch(ranks, 0, size, rank);
    if (at >= 0) {
      System.arraycopy(ranks, at + 1, ranks, at, size - at - 1);
      size--;
    }
  }

  /** Hands over the ranks from the first to the last one, as far as there is room for them. */
  void collect(long first, long last, Found found) {
    int at = Arrays.binarySearch(ranks, 0, size, first);
    for (int i = at < 0 ? -at - 1 : at; i < size && ranks[i] <= last && !found.isFull(); i++) {
      found.add(ranks[i]);
    }
  }

  private void reserve(int more) {
    if (size + more > ranks.length) {
      ranks = Arrays.copyOf(ranks, Math.max(size + more, size + (size >> 1)));
    }
  }

  private void shorten() {
    if (size > MOST) {
      ranks = Arrays.copyOf(ranks, LASTING);
      size = LASTING;
      knownTo = ranks[LASTING - 1];
    }
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

    void add(long rank) {
      numbers[count++] = Entry.number(rank);
    }

    int room() {
      return numbers.length - count;
    }

    long[] numbers() {
      return Arrays.copyOf(numbers, count);
    }
  }
}
