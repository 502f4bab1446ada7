package dev.newsfold.enrich;

import dev.newsfold.enrich.stream.CacheSizes;

/**
 * What the fold may take of the memory, checked before anything starts, as is how it takes part in
 * the stream.
 *
 * @param caches on the heap, for each partition
 */
record FoldLimits(CacheSizes caches) {

  private static final int MEGABYTE_BITS = 20;

  /** With less the stores would read each record from disk, and write it the moment it comes. */
  private static final int LEAST_STORE_MEGABYTES = 16;

  /** Brokers take neither more nor less, as they are preset. */
  private static final int LEAST_SESSION = 6_000;

  private static final int LONGEST_SESSION = 1_800_000;
  private static final int LEAST_TRANSACTION = 1_000;
  private static final int LONGEST_TRANSACTION = 900_000;
  private static final int MOST_THREADS = 256;

  static FoldLimits of(FoldConfiguration fold, StreamConfiguration stream) {
    check("fold.store-megabytes", fold.storeMegabytes(), LEAST_STORE_MEGABYTES, Integer.MAX_VALUE);
    check("fold.standbys", fold.standbys(), 0, Integer.MAX_VALUE);
    check("enrich.threads", stream.threads(), 1, MOST_THREADS);
    check("enrich.session-timeout-ms", stream.sessionTimeoutMs(), LEAST_SESSION, LONGEST_SESSION);
    check(
        "enrich.transaction-timeout-ms",
        stream.transactionTimeoutMs(),
        LEAST_TRANSACTION,
        LONGEST_TRANSACTION);
    return new FoldLimits(
        new CacheSizes(
            bytes("fold.record-cache-megabytes", fold.recordCacheMegabytes()),
            bytes("fold.index-cache-megabytes", fold.indexCacheMegabytes())));
  }

  private static long bytes(String key, int megabytes) {
    check(key, megabytes, 1, Integer.MAX_VALUE);
    return (long) megabytes << MEGABYTE_BITS;
  }

  private static void check(String key, int value, int least, int most) {
    if (value < least || value > most) {
      String bound = value < least ? ", below " + least : ", above " + most;
      throw new IllegalArgumentException("newsfold." + key + " is " + value + bound);
    }
  }
}
