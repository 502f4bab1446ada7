package dev.newsfold.enrich.tagging.name.crf;

/** Numbers by 64-bit keys, with open addressing. Keys are hashes already. */
final class KeyTable {

  static final int ABSENT = -1;

  private static final long FREE = 0;

  private final long[] keys;
  private final int[] values;
  private int valueOfFree = ABSENT;

  /**
   * Each key's value is its place in the array.
   *
   * @throws IllegalStateException if two keys are one
   */
  KeyTable(long[] all) {
    int capacity = all.length + all.length / 2 + 1;
    keys = new long[capacity];
    values = new int[capacity];
    for (int i = 0; i < all.length; i++) {
      if (valueOf(all[i]) != ABSENT) {
        throw new IllegalStateException("two entries of the name model have one hash");
      }
      put(all[i], i);
    }
  }

  private void put(long key, int value) {
    if (key == FREE) {
      valueOfFree = value;
      return;
    }
    int slot = slot(key);
    while (keys[slot] != FREE) {
      slot = next(slot);
    }
    keys[slot] = key;
    values[slot] = value;
  }

  int valueOf(long key) {
    if (key == FREE) {
      return valueOfFree;
    }
    int slot = slot(key);
    while (keys[slot] != FREE) {
      if (keys[slot] == key) {
        return values[slot];
      }
      slot = next(slot);
    }
    return ABSENT;
  }

  // The product's upper half depends on every bit of the key.
  private int slot(long key) {
    long spread = (key * 0x9E37_79B9_7F4A_7C15L) >>> 32;
    return (int) ((spread * keys.length) >>> 32);
  }

  private int next(int slot) {
    return slot + 1 == keys.length ? 0 : slot + 1;
  }
}
