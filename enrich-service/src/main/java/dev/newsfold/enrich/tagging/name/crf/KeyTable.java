package dev.newsfold.enrich.tagging.name.crf;

/**
 * Numbers by 64-bit keys, with open addressing. Keys are hashes already. Of each slot one byte
 * tells most other keys apart, so that a key which is not here is seldom looked for beyond the
 * caches of the processor.
 */
final class KeyTable {

  static final int ABSENT = -1;

  /** Slots for each key at least: of keys that are not here, most come upon a free one at once. */
  private static final int ROOM = 2;

  private final long[] keys;
  private final byte[] marks;
  private final int[] numbers;
  private final int shift;

  /**
   * Each key's value is its place in the array.
   *
   * @param all kept, not to be written to
   * @throws IllegalStateException if two keys are one
   */
  KeyTable(long[] all) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(ROOM * all.length | 1);
    keys = all;
    marks = new byte[1 << bits];
    numbers = new int[1 << bits];
    shift = Long.SIZE - bits;
    for (int i = 0; i < all.length; i++) {
      if (valueOf(all[i]) != ABSENT) {
        throw new IllegalStateException("two entries of the name model have one hash");
      }
      put(all[i], i);
    }
  }

  private void put(long key, int number) {
    long spread = spread(key);
    int slot = slot(spread);
    while (marks[slot] != 0) {
      slot = next(slot);
    }
    marks[slot] = mark(spread);
    numbers[slot] = number;
  }

  int valueOf(long key) {
    long spread = spread(key);
    byte mark = mark(spread);
    int slot = slot(spread);
    while (marks[slot] != 0) {
      if (marks[slot] == mark && keys[numbers[slot]] == key) {
        return numbers[slot];
      }
      slot = next(slot);
    }
    return ABSENT;
  }

  /**
   * The values of the first keys of an array. All slots are read before any of them is looked at:
   * the processor fetches what its caches do not have of them at the same time, and not one after
   * the other.
   */
  int[] valuesOf(long[] sought, int count) {
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = marks[slot(spread(sought[i]))];
    }
    for (int i = 0; i < count; i++) {
      values[i] = values[i] == 0 ? ABSENT : valueOf(sought[i]);
    }
    return values;
  }

  // The product's upper bits depend on every bit of the key.
  private static long spread(long key) {
    return key * 0x9E37_79B9_7F4A_7C15L;
  }

  private int slot(long spread) {
    return (int) (spread >>> shift);
  }

  // Other bits than those of the slot; 0 is that of a free one.
  private static byte mark(long spread) {
    return (byte) (spread >>> 24 | 1);
  }

  private int next(int slot) {
    return slot + 1 & marks.length - 1;
  }
}
