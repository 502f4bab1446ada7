package dev.newsfold.ingest;

import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.ingest.format.Document;
import java.time.Instant;

/**
 * A document at the door: what it is, how it came and when.
 *
 * @param again whether it is to be read though the same bytes were taken before: what made them of
 *     no use may be gone
 */
public record HandedIn(Document document, Via via, Instant receivedAt, boolean again) {

  /** To be read unless the same bytes were of use before. */
  public HandedIn(Document document, Via via, Instant receivedAt) {
    this(document, via, receivedAt, false);
  }

  /** The same with its bytes from elsewhere. */
  HandedIn with(Document other) {
    return new HandedIn(other, via, receivedAt, again);
  }
}
