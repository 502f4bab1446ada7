package dev.newsfold.ingest.format;

/** The kinds of reasons for which ingest rejects input. */
public enum RejectionCode {
  EMPTY("empty"),
  BINARY_CONTENT("binary-content"),
  UNSUPPORTED_FORMAT("unsupported-format"),
  INVALID_ENCODING("invalid-encoding"),
  MALFORMED_JSON("malformed-json"),
  MALFORMED_XML("malformed-xml"),
  INVALID_FIELD("invalid-field"),
  MISSING_TEXT("missing-text"),
  TOO_LARGE("too-large"),
  TOO_DEEP("too-deep"),
  TOO_MANY_PARTS("too-many-parts"),
  UNREADABLE("unreadable");

  private final String wireName;

  RejectionCode(String wireName) {
    this.wireName = wireName;
  }

  /** The name in {@code Rejection.code}. */
  public String wireName() {
    return wireName;
  }
}
