package dev.newsfold.ingest.format;

import org.jspecify.annotations.Nullable;

/** Thrown within the readers when a document, or what is left of it, cannot be used. */
final class UnusableException extends RuntimeException {

  private final RejectionCode code;

  UnusableException(RejectionCode code, String reason) {
    super(reason);
    this.code = code;
  }

  RejectionCode code() {
    return code;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  Part.Rejected asPart(@Nullable String place) {
    return new Part.Rejected(place, code, reason(), null);
  }
}
