package dev.newsfold.ingest.identity;

import org.jspecify.annotations.Nullable;

/** Names a rejection by the file, the place in it and the kind of reason. */
public record RejectionId(String value) {

  private static final int LENGTH = 24;

  public static RejectionId of(FileId file, @Nullable String place, String code) {
    String hash = new Sha256().field(file.toString()).field(place).field(code).hex();
    return new RejectionId(hash.substring(0, LENGTH));
  }
}
