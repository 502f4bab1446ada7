package dev.newsfold.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A number that is listed under a key at a day, as the index sorts it: under each key the newest
 * day first, and of one day the highest number first.
 *
 * @param key a hash of 40 bits, the lowest of which parts what has a day from what has none: of two
 *     keys that share it both get what is listed under either, which is compared in full anyway
 * @param rank day and number
 */
record Entry(long key, long rank) implements Comparable<Entry> {

  /** Days run from 1 to one below. */
  static final long DAYS = 100_000;

  private static final int KEY_BITS = 40;
  private static final long NUMBER = 0xFFFFFFFFL;

  static long keyOf(byte[] language, String key) {
    return mixed(hash(hash(0xCBF29CE484222325L, language), key.getBytes(UTF_8)));
  }

  /** That of a run of words. */
  static long keyOf(byte[] language, int shingle) {
    return mixed(hash(0xCBF29CE484222325L, language) ^ (shingle * 0x9E3779B97F4A7C15L));
  }

  /** FNV-1a, Fowler et al. 1991. */
  private static long hash(long start, byte[] bytes) {
    long hash = start;
    for (byte one : bytes) {
      hash = (hash ^ one) * 0x100000001B3L;
    }
    return hash;
  }

  /** The lower bits are mixed in; the lowest one of what comes of it is free. */
  private static long mixed(long hash) {
    return ((hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - KEY_BITS) & ~1;
  }

  static long rank(long day, long number) {
    return first(day) | (~number & NUMBER);
  }

  /** The key under which what has a rank is listed. */
  static long sectionOf(long key, long rank) {
    return rank <= last(0) ? key : key | 1;
  }

  /** The lowest rank of a day. */
  static long first(long day) {
    return (day == 0 ? 0 : DAYS - day) << Integer.SIZE;
  }

  /** The highest rank of a day. */
  static long last(long day) {
    return first(day) | NUMBER;
  }

  /**
   * The highest rank of those that have a day, or of those that have none, whichever this one is.
   */
  static long lastOfSection(long rank) {
    return rank <= last(0) ? last(0) : last(1);
  }

  /** The day of a rank, the lower the newer. */
  static int dayOrder(long rank) {
    return (int) (rank >>> Integer.SIZE);
  }

  static long number(long rank) {
    return ~rank & NUMBER;
  }

  @Override
  public int compareTo(Entry other) {
    int byKey = Long.compare(key, other.key);
    return byKey == 0 ? Long.compare(rank, other.rank) : byKey;
  }
}
