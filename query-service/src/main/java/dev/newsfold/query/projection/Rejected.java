package dev.newsfold.query.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Rejection.Encoding;
import dev.newsfold.contracts.Rejection.Stage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the rejection of a record. */
final class Rejected {

  /** Beyond this the input is not carried: escaped as JSON it might not fit into a record. */
  private static final int LARGEST_INPUT = 1024 * 1024;

  private Rejected() {}

  static Rejection of(Received received, String code, String reason) {
    byte[] value = received.record().value();
    String text = value == null ? null : text(value);
    boolean carried = value != null && value.length <= LARGEST_INPUT;
    return new Rejection(
        UUID.nameUUIDFromBytes(received.address().getBytes(StandardCharsets.UTF_8)).toString(),
        Stage.QUERY,
        code,
        "%s, %s: %s".formatted(received.record().topic(), received.place(), reason),
        new Origin(Origin.Via.FEED, received.record().topic(), null, received.place()),
        carried ? (text == null ? Base64.getEncoder().encodeToString(value) : text) : null,
        text == null ? Encoding.BASE64 : Encoding.TEXT,
        Instant.ofEpochMilli(Math.max(0, received.record().timestamp())));
  }

  /** What Jackson objects to, without its remarks on Java. */
  static String sentence(JsonProcessingException fault) {
    String path =
        fault instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(
                    step ->
                        step.getFieldName() == null
                            ? "[" + step.getIndex() + "]"
                            : "." + step.getFieldName())
                .collect(Collectors.joining())
            : "";
    String message = fault.getOriginalMessage().lines().findFirst().orElse("");
    return path.isEmpty()
        ? message
        : "%s: %s".formatted(path.replaceFirst("^\\.", ""), message).strip();
  }

  /** The name of an error as a code, such as {@code sqlstate-22021}. */
  static String code(String sqlState) {
    return "sqlstate-" + sqlState.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String text(byte[] value) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
