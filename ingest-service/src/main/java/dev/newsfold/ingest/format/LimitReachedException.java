package dev.newsfold.ingest.format;

/** Thrown where a document as a whole, with all that is inside it, has reached a limit. */
final class LimitReachedException extends UnusableException {

  LimitReachedException(RejectionCode code, String reason) {
    super(code, reason);
  }
}
