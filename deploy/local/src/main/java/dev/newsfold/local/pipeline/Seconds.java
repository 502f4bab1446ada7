package dev.newsfold.local.pipeline;

/** Time in seconds. */
final class Seconds {

  private static final double NANOSECONDS = 1e9;

  private Seconds() {}

  /** Since a moment of {@link System#nanoTime}. */
  static double since(long start) {
    return (System.nanoTime() - start) / NANOSECONDS;
  }
}
