package dev.newsfold.enrich.fold;

import java.util.Arrays;

/** Adds up how much speaks for each of many numbers, each key once. */
final class Tally {

  private static final double MOST_FILLED = .5;
  private static final int FREE = 0;

  private long[] numbers = new long[1024];
  private double[] sums = new double[1024];

  /** The key that was last counted for each, from 1; 0 where the place is free. */
  private int[] lastKeys = new int[1024];

  private int size;
  private int key;

  /** What is added from here on is for another key. */
  void nextKey() {
    key++;
  }

  /** Counts each number that the key has not been counted for yet. */
  void add(long[] found, double weight) {
    for (long number : found) {
      int place = place(number);
      if (lastKeys[place] == key) {
        continue;
      }
      if (lastKeys[place] == FREE) {
        numbers[place] = number;
        size++;
      }
      sums[place] += weight;
      lastKeys[place] = key;
      if (size > MOST_FILLED * numbers.length) {
        grow();
      }
    }
  }

  /**
   * The numbers with the highest sums, the highest first; of equal ones those of lower ids.
   *
   * @param least the sum that a number has to come to
   */
  long[] best(int limit, double least, FoldMemory memory) {
    long[] best = new long[limit];
    double[] bestSums = new double[limit];
    int count = 0;
    for (int place = 0; place < numbers.length; place++) {
      if (lastKeys[place] == FREE || sums[place] < least) {
        continue;
      }
      int at = count;
      while (at > 0
          && isBefore(numbers[place], sums[place], best[at - 1], bestSums[at - 1], memory)) {
        at--;
      }
      if (at == limit) {
        continue;
      }
      count = Math.min(limit, count + 1);
      System.arraycopy(best, at, best, at + 1, count - at - 1);
      System.arraycopy(bestSums, at, bestSums, at + 1, count - at - 1);
      best[at] = numbers[place];
      bestSums[at] = sums[place];
    }
    return Arrays.copyOf(best, count);
  }

  private static boolean isBefore(
      long number, double sum, long other, double otherSum, FoldMemory memory) {
    return sum > otherSum || (sum == otherSum && memory.compareIds(number, other) < 0);
  }

  private int place(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed >>> 33) & (numbers.length - 1);
    while (lastKeys[place] != FREE && numbers[place] != number) {
      place = (place + 1) & (numbers.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] oldNumbers = numbers;
    double[] oldSums = sums;
    int[] oldKeys = lastKeys;
    numbers = new long[2 * oldNumbers.length];
    sums = new double[numbers.length];
    lastKeys = new int[numbers.length];
    for (int old = 0; old < oldNumbers.length; old++) {
      if (oldKeys[old] != FREE) {
        int place = place(oldNumbers[old]);
        numbers[place] = oldNumbers[old];
        sums[place] = oldSums[old];
        lastKeys[place] = oldKeys[old];
      }
    }
  }
}
