package dev.newsfold.query.export;

/** The formats of exports. */
enum Format {
  NDJSON("application/x-ndjson", "ndjson"),
  CSV("text/csv;charset=utf-8;header=present", "csv"),
  NINJS("application/x-ndjson", "ninjs.ndjson"),
  JSONLD("application/ld+json", "jsonld");

  private final String mediaType;
  private final String suffix;

  Format(String mediaType, String suffix) {
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  String mediaType() {
    return mediaType;
  }

  /** The name under which a browser keeps it. */
  String fileName(String what) {
    return "newsfold-" + what + "." + suffix;
  }
}
