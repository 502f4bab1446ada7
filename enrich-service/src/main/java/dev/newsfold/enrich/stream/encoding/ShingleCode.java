package dev.newsfold.enrich.stream.encoding;

import dev.newsfold.enrich.sketch.Shingles;
import java.util.Arrays;

/**
 * Shingles by the steps from one to the next, which are about as long as if they were drawn: no
 * code for such steps is shorter by more than some hundredths of a bit.
 *
 * <p>Source: Rice 1979, Golomb codes for powers of two.
 */
final class ShingleCode {

  private static final int WORD = Integer.SIZE;

  private ShingleCode() {}

  static void write(ByteWriter out, Shingles shingles) {
    int size = shingles.size();
    int exact = Math.min(size, Shingles.EXACT);
    out.unsigned(size);
    write(out, shingles, 0, exact, 0);
    write(out, shingles, exact, size, Shingles.COARSE_BITS);
  }

  /** Those from one place to another, without their lowest bits. */
  private static void write(ByteWriter out, Shingles shingles, int from, int to, int dropped) {
    if (from == to) {
      return;
    }
    int size = to - from;
    int first = shingles.at(from) >> dropped;
    int last = shingles.at(to - 1) >> dropped;
    out.fixedInt(first);
    int mean = (int) (((long) last - first) / size);
    int lowBits = Math.max(0, WORD - Integer.numberOfLeadingZeros(mean) - 1);
    out.octet(lowBits);
    Bits bits = new Bits();
    int before = first;
    for (int i = from + 1; i < to; i++) {
      int next = shingles.at(i) >> dropped;
      long step = (long) next - before;
      bits.ones(step >>> lowBits);
      bits.add(0, 1);
      bits.add(step, lowBits);
      before = next;
    }
    out.unsigned(bits.words());
    for (int word = 0; word < bits.words(); word++) {
      out.fixedInt(bits.words[word]);
    }
  }

  static Shingles read(ByteReader in) {
    int[] hashes = new int[in.size()];
    int exact = Math.min(hashes.length, Shingles.EXACT);
    read(in, hashes, 0, exact, 0);
    read(in, hashes, exact, hashes.length, Shingles.COARSE_BITS);
    return Shingles.ofHashes(hashes);
  }

  private static void read(ByteReader in, int[] hashes, int from, int to, int dropped) {
    if (from == to) {
      return;
    }
    int value = in.fixedInt();
    hashes[from] = filled(value, dropped);
    int lowBits = in.octet();
    int[] words = new int[in.size()];
    for (int word = 0; word < words.length; word++) {
      words[word] = in.fixedInt();
    }
    int position = 0;
    for (int i = from + 1; i < to; i++) {
      int high = 0;
      while (bit(words, position++) == 1) {
        high++;
      }
      value += (int) (((long) high << lowBits) | low(words, position, lowBits));
      position += lowBits;
      hashes[i] = filled(value, dropped);
    }
  }

  private static int filled(int value, int dropped) {
    return dropped == 0 ? value : Shingles.coarse(value << dropped);
  }

  private static int bit(int[] words, int position) {
    return (words[position / WORD] >>> (position % WORD)) & 1;
  }

  /** Lowest bit first; they lie in at most two words. */
  private static long low(int[] words, int position, int count) {
    int word = position / WORD;
    long both = words[word] & 0xFFFFFFFFL;
    if (word + 1 < words.length) {
      both |= (long) words[word + 1] << WORD;
    }
    return (both >>> (position % WORD)) & ((1L << count) - 1);
  }

  /** Bits one after another, the lowest of each word first. */
  private static final class Bits {

    private int[] words = new int[64];
    private int position;

    int words() {
      return (position + WORD - 1) / WORD;
    }

    void ones(long count) {
      for (long i = 0; i < count; i++) {
        add(1, 1);
      }
    }

    void add(long value, int count) {
      if (count == 0) {
        return;
      }
      int word = position / WORD;
      if (word + 1 >= words.length) {
        words = Arrays.copyOf(words, 2 * words.length);
      }
      long shifted = (value & ((1L << count) - 1)) << (position % WORD);
      words[word] |= (int) shifted;
      words[word + 1] |= (int) (shifted >>> WORD);
      position += count;
    }
  }
}
