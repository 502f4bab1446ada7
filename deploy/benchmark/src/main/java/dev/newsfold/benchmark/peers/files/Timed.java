package dev.newsfold.benchmark.peers.files;

/**
 * How long the two halves of the way took.
 *
 * @param startSeconds of the processes that went it
 */
record Timed(Half toKafka, Half toRows, double startSeconds) {

  /** Seconds on the wall, and of the processors of all that took part. */
  record Half(double seconds, double cpuSeconds) {

    Half plus(Half other) {
      return new Half(seconds + other.seconds, cpuSeconds + other.cpuSeconds);
    }
  }

  Half both() {
    return toKafka.plus(toRows);
  }
}
