package dev.newsfold.enrich.stream;

import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Rejection.Encoding;
import dev.newsfold.contracts.Rejection.Stage;
import dev.newsfold.enrich.stream.Outgoing.OutgoingRejection;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Writes rejections, each of which fits into a record whatever it rejects. */
final class Rejected {

  /** As base64 it is a third longer. */
  private static final int LARGEST_BYTES = 5 * 1024 * 1024;

  /** As JSON a character has up to six bytes. */
  private static final int LARGEST_TEXT = 1024 * 1024;

  private static final int LONGEST_REASON = 2_000;

  private Rejected() {}

  /** The value of a record, which may be anything; the same value has the same id. */
  static OutgoingRejection record(
      String code, String reason, Origin origin, byte[] value, Instant time) {
    return new OutgoingRejection(
        new Rejection(
            UUID.nameUUIDFromBytes(value).toString(),
            Stage.ENRICH,
            code,
            shortened(reason),
            origin,
            value.length <= LARGEST_BYTES ? Base64.getEncoder().encodeToString(value) : null,
            Encoding.BASE64,
            time));
  }

  /** A text that was read before. */
  static OutgoingRejection text(
      String id, String code, String reason, Origin origin, String text, Instant time) {
    return new OutgoingRejection(
        new Rejection(
            id,
            Stage.ENRICH,
            code,
            shortened(reason),
            origin,
            text.length() <= LARGEST_TEXT ? text : null,
            Encoding.TEXT,
            time));
  }

  static String shortened(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + " …";
  }
}
