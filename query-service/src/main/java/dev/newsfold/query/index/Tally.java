package dev.newsfold.query.index;

import java.util.stream.IntStream;

/** A number for each of many keys, without an object for each: there are some 100,000 a search. */
final class Tally {

  private static final int FIRST_SIZE = 256;

  /** Half full at most, or else looking for free places takes long. */
  private static final int ROOM = 2;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[FIRST_SIZE];
  private int[] values = new int[FIRST_SIZE];
  private boolean[] taken = new boolean[FIRST_SIZE];
  private int size;

  void add(long key, int value) {
    int place = place(key);
    values[place] += value;
  }

  void raiseTo(long key, int value) {
    int place = place(key);
    values[place] = Math.max(values[place], value);
  }

  /** 0 for a key that is not there. */
  int get(long key) {
    int place = find(key);
    return taken[place] ? values[place] : 0;
  }

  int size() {
    return size;
  }

  /** The keys, those of the highest numbers first and of equal numbers the lowest key. */
  long[] highest(int most) {
    int[] best = new int[most];
    int found = 0;
    for (int place = 0; place < keys.length; place++) {
      if (!taken[place] || (found == most && !goesBefore(place, best[found - 1]))) {
        continue;
      }
      found = Math.min(most, found + 1);
      int to = found - 1;
      for (; to > 0 && goesBefore(place, best[to - 1]); to--) {
        best[to] = best[to - 1];
      }
      best[to] = place;
    }
    return IntStream.of(best).limit(found).mapToLong(place -> keys[place]).toArray();
  }

  private boolean goesBefore(int place, int other) {
    return values[place] == values[other]
        ? keys[place] < keys[other]
        : values[place] > values[other];
  }

  private int place(long key) {
    int place = find(key);
    if (taken[place]) {
      return place;
    }
    if (size * ROOM >= keys.length) {
      grow();
      place = find(key);
    }
    taken[place] = true;
    keys[place] = key;
    size++;
    return place;
  }

  /** Where the key is, or else where it may be put. */
  private int find(long key) {
    int place = (int) ((key * SPREAD) >>> Long.numberOfLeadingZeros(keys.length - 1L));
    while (taken[place] && keys[place] != key) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    boolean[] oldTaken = taken;
    keys = new long[oldKeys.length * ROOM];
    values = new int[keys.length];
    taken = new boolean[keys.length];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldTaken[old]) {
        int place = find(oldKeys[old]);
        taken[place] = true;
        keys[place] = oldKeys[old];
        values[place] = oldValues[old];
      }
    }
  }
}
