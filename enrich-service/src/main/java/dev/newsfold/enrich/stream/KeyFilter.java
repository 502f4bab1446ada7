package dev.newsfold.enrich.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells of nearly every key that a segment does not list that it does not, with one look into
 * memory.
 *
 * <p>Source: Putze, Sanders and Singler 2007 for Bloom filters in blocks of a cache line.
 */
final class KeyFilter {

  private static final int BITS_PER_KEY = 11;
  private static final int PROBES = 6;
  private static final int LINE_WORDS = 8;
  private static final int LINE_BITS = LINE_WORDS * Long.SIZE;

  /** A record of a changelog has to be smaller than a megabyte. */
  private static final int PART_WORDS = 1 << 16;

  private final long[] words;

  private KeyFilter(long[] words) {
    this.words = words;
  }

  static KeyFilter ofKeys(int most) {
    long lines = Math.max(1, (long) most * BITS_PER_KEY / LINE_BITS);
    return new KeyFilter(new long[Math.toIntExact(lines * LINE_WORDS)]);
  }

  static KeyFilter ofParts(List<byte[]> parts) {
    long[] words = new long[parts.stream().mapToInt(part -> part.length).sum() / Long.BYTES];
    int next = 0;
    for (byte[] part : parts) {
      int length = part.length / Long.BYTES;
      ByteBuffer.wrap(part).asLongBuffer().get(words, next, length);
      next += length;
    }
    return new KeyFilter(words);
  }

  List<byte[]> parts() {
    List<byte[]> parts = new ArrayList<>();
    for (int from = 0; from < words.length; from += PART_WORDS) {
      int length = Math.min(PART_WORDS, words.length - from);
      ByteBuffer part = ByteBuffer.allocate(length * Long.BYTES);
      part.asLongBuffer().put(words, from, length);
      parts.add(part.array());
    }
    return parts;
  }

  void add(long key) {
    long mixed = mix(key);
    int line = line(mixed);
    for (int probe = 0; probe < PROBES; probe++) {
      int bit = bit(mixed, probe);
      words[line + (bit >>> 6)] |= 1L << bit;
    }
  }

  boolean mayContain(long key) {
    long mixed = mix(key);
    int line = line(mixed);
    for (int probe = 0; probe < PROBES; probe++) {
      int bit = bit(mixed, probe);
      if ((words[line + (bit >>> 6)] & (1L << bit)) == 0) {
        return false;
      }
    }
    return true;
  }

  /** For how many it was made, about. */
  int keys() {
    return (int) ((long) words.length * Long.SIZE / BITS_PER_KEY) + 1;
  }

  private int line(long mixed) {
    long lines = words.length / LINE_WORDS;
    return (int) (((mixed >>> 32) * lines) >>> 32) * LINE_WORDS;
  }

  private static int bit(long mixed, int probe) {
    int one = (int) mixed;
    int other = (one >>> 16) | 1;
    return (one + probe * other) & (LINE_BITS - 1);
  }

  /** The finaliser of SplitMix64, Steele et al. 2014. */
  private static long mix(long key) {
    long mixed = (key ^ (key >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
