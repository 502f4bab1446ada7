package dev.newsfold.enrich.stream;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.Topics;
import dev.newsfold.enrich.fold.CorrectStories;
import dev.newsfold.enrich.fold.Corrected;
import dev.newsfold.enrich.fold.Corrected.Done;
import dev.newsfold.enrich.fold.Corrected.Refused;
import dev.newsfold.enrich.fold.FoldMemory;
import dev.newsfold.enrich.stream.Outgoing.OutgoingRejection;
import dev.newsfold.enrich.stream.Outgoing.OutgoingStory;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a record of {@code corrections} and does what it says; what cannot be done is rejected. */
final class FollowCorrection {

  private final CorrectStories correctStories;

  FollowCorrection(CorrectStories correctStories) {
    this.correctStories = correctStories;
  }

  /**
   * What goes out; what it throws is to be rejected. Where anything is rejected, what the memory
   * was told is not to be kept.
   */
  List<Outgoing> of(String language, byte[] value, Instant time, FoldMemory memory) {
    Correction correction;
    try {
      correction = Objects.requireNonNull(Json.MAPPER.readValue(value, Correction.class));
    } catch (IOException | RuntimeException e) {
      String reason = "a record of corrections cannot be read: " + e;
      return List.of(rejection("malformed-record", reason, value, time));
    }
    if (!correction.language().equals(language)) {
      String reason =
          "correction %s of a story in %s has the key %s"
              .formatted(correction.id(), correction.language(), language);
      return List.of(rejection("malformed-record", reason, value, time));
    }
    Corrected corrected = correctStories.correct(correction, memory);
    if (corrected instanceof Refused refused) {
      return List.of(rejection(refused.code(), refused.reason(), value, time));
    }
    return ((Done) corrected)
        .stories().stream().map(story -> (Outgoing) new OutgoingStory(story)).toList();
  }

  static OutgoingRejection failed(byte[] value, RuntimeException cause, Instant time) {
    return rejection("correction-failed", "a correction cannot be followed: " + cause, value, time);
  }

  private static OutgoingRejection rejection(
      String code, String reason, byte[] value, Instant time) {
    Origin origin = new Origin(Origin.Via.REST, Topics.CORRECTIONS, null, idOf(value));
    return Rejected.record(code, reason, origin, value, time);
  }

  /** By which the editor is told; null where the record gives none. */
  private static @Nullable String idOf(byte[] value) {
    try {
      return Json.MAPPER.readTree(value).path("id").textValue();
    } catch (IOException e) {
      return null;
    }
  }
}
