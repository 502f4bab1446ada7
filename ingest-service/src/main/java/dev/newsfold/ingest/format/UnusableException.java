package dev.newsfold.ingest.format;

import org.jspecify.annotations.Nullable;

/** Thrown within the readers when a document, or what is left of it, cannot be used. */
public class UnusableException extends RuntimeException {

  private final RejectionCode code;

  public UnusableException(RejectionCode code, String reason) {
    super(reason);
    this.code = code;
  }

  public RejectionCode code() {
    return code;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }

  public Part.Rejected asPart(@Nullable String place) {
    return new Part.Rejected(place, code, reason(), null);
  }
}
