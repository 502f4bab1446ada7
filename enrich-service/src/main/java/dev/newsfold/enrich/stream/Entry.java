package dev.newsfold.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;

/**
 * A number that is listed under a key at a day, as the index sorts it: under each key first what
 * has no day, then the newest day first, and of one day the highest number first.
 *
 * @param key a hash of 48 bits: of two keys that share it both get the articles of both, which are
 *     compared in full anyway
 * @param rank day and number
 */
record Entry(long key, long rank) implements Comparable<Entry> {

  /** Days run from 1 to one below. */
  static final long DAYS = 100_000;

  static final int LENGTH = 13;

  private static final int KEY_BITS = 48;
  private static final long NUMBER = 0xFFFFFFFFL;

  /** FNV-1a, Fowler et al. 1991, its lower bits mixed in. */
  static long keyOf(byte[] language, String key) {
    long hash = 0xCBF29CE484222325L;
    for (byte one : language) {
      hash = (hash ^ one) * 0x100000001B3L;
    }
    for (byte one : key.getBytes(UTF_8)) {
      hash = (hash ^ one) * 0x100000001B3L;
    }
    return ((hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - KEY_BITS);
  }

  static long rank(long day, long number) {
    return first(day) | (~number & NUMBER);
  }

  /** The lowest rank of a day. */
  static long first(long day) {
    return (day == 0 ? 0 : DAYS - day) << Integer.SIZE;
  }

  /** The highest rank of a day. */
  static long last(long day) {
    return first(day) | NUMBER;
  }

  static long number(long rank) {
    return ~rank & NUMBER;
  }

  Bytes bytes() {
    return Bytes.wrap(
        ByteBuffer.allocate(LENGTH)
            .putInt((int) (key >>> 16))
            .putShort((short) key)
            .put((byte) (rank >>> 48))
            .putShort((short) (rank >>> 32))
            .putInt((int) rank)
            .array());
  }

  static long rankOf(Bytes bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes.get());
    long day = ((buffer.get(6) & 0xFFL) << 16) | (buffer.getShort(7) & 0xFFFFL);
    return (day << Integer.SIZE) | (buffer.getInt(9) & NUMBER);
  }

  @Override
  public int compareTo(Entry other) {
    int byKey = Long.compare(key, other.key);
    return byKey == 0 ? Long.compare(rank, other.rank) : byKey;
  }
}
