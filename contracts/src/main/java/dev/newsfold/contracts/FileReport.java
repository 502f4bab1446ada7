package dev.newsfold.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file or request that was handed in.
 *
 * @param id SHA-256 of its bytes, shortened: the same bytes have one report
 * @param bytes its size
 * @param articleIds the articles that it held
 * @param rejections the parts of it that could not be used
 */
public record FileReport(
    String id,
    String name,
    Origin.Via via,
    State state,
    long bytes,
    List<String> articleIds,
    List<RejectedPart> rejections,
    Instant receivedAt) {

  /** How far it came. */
  public enum State {
    @JsonProperty("received")
    RECEIVED,
    /** All of it. */
    @JsonProperty("published")
    PUBLISHED,
    /** Some articles are published, some parts are rejected. */
    @JsonProperty("partly-published")
    PARTLY_PUBLISHED,
    /** None of it could be used. */
    @JsonProperty("rejected")
    REJECTED
  }

  /**
   * A part that could not be used.
   *
   * @param place where in the file, such as {@code line 3}; null for the whole file
   */
  public record RejectedPart(
      String rejectionId, String code, @Nullable String place, String reason) {}

  public FileReport {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(via, "via");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(receivedAt, "receivedAt");
    articleIds = List.copyOf(articleIds);
    rejections = List.copyOf(rejections);
  }
}
