package dev.newsfold.enrich;

import dev.newsfold.enrich.stream.CacheSizes;

/**
 * What the fold may take of the memory, checked before anything starts.
 *
 * @param caches on the heap, for each partition
 */
record FoldLimits(CacheSizes caches) {

  private static final int MEGABYTE_BITS = 20;

  /** With less the stores would read each record from disk, and write it the moment it comes. */
  private static final int LEAST_STORE_MEGABYTES = 16;

  static FoldLimits of(FoldConfiguration configuration) {
    check("store-megabytes", configuration.storeMegabytes(), LEAST_STORE_MEGABYTES);
    return new FoldLimits(
        new CacheSizes(
            bytes("record-cache-megabytes", configuration.recordCacheMegabytes()),
            bytes("index-cache-megabytes", configuration.indexCacheMegabytes())));
  }

  private static long bytes(String key, int megabytes) {
    check(key, megabytes, 1);
    return (long) megabytes << MEGABYTE_BITS;
  }

  private static void check(String key, int megabytes, int least) {
    if (megabytes < least) {
      throw new IllegalArgumentException(
          "newsfold.fold." + key + " is " + megabytes + ", below " + least);
    }
  }
}
