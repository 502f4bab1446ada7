package dev.newsfold.query.webhook;

/** What became of an attempt. */
sealed interface Outcome {

  /** The receiver has it. */
  record Accepted() implements Outcome {}

  /** The receiver does not have it, or does not say so. */
  record Failed(String reason) implements Outcome {}
}
