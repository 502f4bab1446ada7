package dev.newsfold.enrich.stream.encoding;

import java.util.Arrays;

/**
 * Which numbers are listed under which keys, and which are no longer: ascending by key and rank,
 * each pair once.
 */
public final class Postings {

  private static final int FEWEST = 64;

  private long[] keys;
  private long[] ranks;
  private boolean[] listed;
  private int size;

  public Postings() {
    this(FEWEST);
  }

  Postings(int capacity) {
    keys = new long[capacity];
    ranks = new long[capacity];
    listed = new boolean[capacity];
  }

  /** Adds one that comes after all others. */
  public void add(long key, long rank, boolean isListed) {
    if (size == keys.length) {
      int more = Math.max(FEWEST, 2 * size);
      keys = Arrays.copyOf(keys, more);
      ranks = Arrays.copyOf(ranks, more);
      listed = Arrays.copyOf(listed, more);
    }
    keys[size] = key;
    ranks[size] = rank;
    listed[size] = isListed;
    size++;
  }

  public int size() {
    return size;
  }

  public long key(int index) {
    return keys[index];
  }

  public long rank(int index) {
    return ranks[index];
  }

  public boolean isListed(int index) {
    return listed[index];
  }

  /** The order in which they stand. */
  public static int compare(long key, long rank, long otherKey, long otherRank) {
    return key == otherKey ? Long.compare(rank, otherRank) : Long.compare(key, otherKey);
  }
}
