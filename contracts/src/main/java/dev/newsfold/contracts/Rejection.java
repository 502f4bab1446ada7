package dev.newsfold.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Input that could not be used, with the reason and the input itself.
 *
 * @param id derived from the input and its place, so that the same input is rejected under one id
 * @param code the kind of reason, such as {@code malformed-json}
 * @param reason a sentence that names the file or field, and what is wrong with it
 * @param input the input as found; null where it cannot be carried, being gone or too large
 * @param encoding how {@code input} is written
 */
public record Rejection(
    String id,
    Stage stage,
    String code,
    String reason,
    Origin origin,
    @Nullable String input,
    Encoding encoding,
    Instant rejectedAt) {

  /** The service that rejected it. */
  public enum Stage {
    @JsonProperty("ingest")
    INGEST,
    @JsonProperty("enrich")
    ENRICH,
    @JsonProperty("query")
    QUERY
  }

  /** How bytes are written as a string. */
  public enum Encoding {
    @JsonProperty("text")
    TEXT,
    @JsonProperty("base64")
    BASE64
  }
}
