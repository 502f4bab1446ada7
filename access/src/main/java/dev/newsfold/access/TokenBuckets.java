package dev.newsfold.access;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * A token bucket for each of many: so many requests at once, and from then on so many a second.
 *
 * <p>Own code, since it is shorter than what a library of buckets has to be told.
 */
final class TokenBuckets {

  /** Whoever comes from ever new addresses must not fill the memory. */
  private static final int MOST = 10_000;

  private static final double NANOSECONDS = 1e9;

  private final int burst;
  private final double perSecond;
  private final LongSupplier clock;
  private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  TokenBuckets(String key, int burst, double perSecond, LongSupplier nanoTime) {
    if (burst < 1) {
      throw new IllegalArgumentException(key + "-burst is " + burst + ", below 1");
    }
    if (!(perSecond > 0)) {
      throw new IllegalArgumentException(key + "-per-second is " + perSecond + ", not above 0");
    }
    this.burst = burst;
    this.perSecond = perSecond;
    this.clock = nanoTime;
  }

  private record Bucket(double tokens, long at, boolean isTaken) {}

  /** Takes one; how long until there is one again, zero where it was there. */
  Duration take(String name) {
    long now = clock.getAsLong();
    if (buckets.size() >= MOST) {
      forgetTheFull(now);
    }
    Bucket after =
        buckets.compute(
            name,
            (same, before) -> {
              double tokens = before == null ? burst : refilled(before, now);
              return tokens >= 1
                  ? new Bucket(tokens - 1, now, true)
                  : new Bucket(tokens, now, false);
            });
    return after.isTaken()
        ? Duration.ZERO
        : Duration.ofNanos((long) Math.ceil((1 - after.tokens()) / perSecond * NANOSECONDS));
  }

  private double refilled(Bucket bucket, long now) {
    return Math.min(burst, bucket.tokens() + (now - bucket.at()) / NANOSECONDS * perSecond);
  }

  /** They are as new ones; where there are too many others, all begin anew. */
  private void forgetTheFull(long now) {
    buckets.values().removeIf(bucket -> refilled(bucket, now) >= burst);
    if (buckets.size() >= MOST) {
      buckets.clear();
    }
  }
}
