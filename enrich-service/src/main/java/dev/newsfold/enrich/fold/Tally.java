package dev.newsfold.enrich.fold;

import java.util.Arrays;

/**
 * Adds up how much speaks for each of many numbers of 32 bits, each key once. A number, the key
 * that was last counted for it and its sum lie side by side: thousands are counted for an article,
 * in no order.
 */
final class Tally {

  private static final int LONGS = 2;
  private static final int FREE = 0;

  /** Of each place the number above its key, which is 0 where the place is free; then the sum. */
  private long[] places;

  private int size;
  private int key;

  /** Grows where more numbers are counted than were expected. */
  Tally(int expected) {
    places = new long[Integer.highestOneBit(expected) * 2 * LONGS];
  }

  /** What is added from here on is for another key. */
  void nextKey() {
    key++;
  }

  /** Counts each number that the key has not been counted for yet. */
  void add(long[] found, double weight) {
    for (long number : found) {
      int place = placeOf(number);
      int counted = (int) places[place];
      if (counted == key) {
        continue;
      }
      if (counted == FREE) {
        size++;
      }
      places[place] = (number << Integer.SIZE) | key;
      places[place + 1] = Double.doubleToRawLongBits(sumAt(place) + weight);
      if (2 * LONGS * size > places.length) {
        grow();
      }
    }
  }

  /**
   * The numbers with the highest sums, the highest first; of equal ones the lower first.
   *
   * @param least the sum that a number has to come to
   */
  long[] best(int limit, double least) {
    long[] best = new long[limit];
    double[] bestSums = new double[limit];
    int count = 0;
    for (int place = 0; place < places.length; place += LONGS) {
      double sum = sumAt(place);
      if (sum < least || (int) places[place] == FREE) {
        continue;
      }
      long number = places[place] >>> Integer.SIZE;
      int at = count;
      while (at > 0 && isBefore(number, sum, best[at - 1], bestSums[at - 1])) {
        at--;
      }
      if (at == limit) {
        continue;
      }
      count = Math.min(limit, count + 1);
      System.arraycopy(best, at, best, at + 1, count - at - 1);
      System.arraycopy(bestSums, at, bestSums, at + 1, count - at - 1);
      best[at] = number;
      bestSums[at] = sum;
    }
    return Arrays.copyOf(best, count);
  }

  private static boolean isBefore(long number, double sum, long other, double otherSum) {
    return sum > otherSum || (sum == otherSum && number < other);
  }

  private double sumAt(int place) {
    return Double.longBitsToDouble(places[place + 1]);
  }

  /** That of the number, or the free one where it would be. */
  private int placeOf(long number) {
    int mixed = (int) ((number * 0x9E3779B97F4A7C15L) >>> (Integer.SIZE + 1));
    int place = mixed * LONGS & (places.length - 1);
    while ((int) places[place] != FREE && places[place] >>> Integer.SIZE != number) {
      place = (place + LONGS) & (places.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] full = places;
    places = new long[2 * full.length];
    for (int old = 0; old < full.length; old += LONGS) {
      if ((int) full[old] != FREE) {
        int place = placeOf(full[old] >>> Integer.SIZE);
        places[place] = full[old];
        places[place + 1] = full[old + 1];
      }
    }
  }
}
