package dev.newsfold.query.correction;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Correction.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A correction, and what came of it.
 *
 * @param articles those that go elsewhere; all of a merged story
 * @param into where they go; for a split the story that they open
 * @param refusal why it is refused; null where it is not
 * @param undo by whom it is taken back; null where nobody does
 */
record CorrectionView(
    String id,
    Kind kind,
    String storyId,
    List<String> articles,
    @Nullable String into,
    @Nullable String editor,
    @Nullable String note,
    Instant madeAt,
    State state,
    @Nullable String refusal,
    @Nullable Undo undo) {

  /** What came of it. */
  enum State {
    /** It is on its way to the stories, or waits for its articles to come in again. */
    @JsonProperty("pending")
    PENDING,
    /** The stories are as it wants them. */
    @JsonProperty("applied")
    APPLIED,
    /** The stories cannot be as it wants them; it is among the rejected input. */
    @JsonProperty("refused")
    REFUSED,
    /** It was taken back, and holds no more. */
    @JsonProperty("undone")
    UNDONE;

    static State of(boolean holds, boolean takenBack, boolean refused) {
      if (holds) {
        return APPLIED;
      }
      if (takenBack) {
        return UNDONE;
      }
      return refused ? REFUSED : PENDING;
    }
  }

  /** Who took it back, and why. */
  record Undo(String id, @Nullable String editor, @Nullable String note, Instant madeAt) {

    static Undo of(Correction undo) {
      return new Undo(undo.id(), undo.editor(), undo.note(), undo.madeAt());
    }
  }

  static CorrectionView of(
      Correction correction, State state, @Nullable String refusal, @Nullable Correction undo) {
    return new CorrectionView(
        correction.id(),
        correction.kind(),
        correction.storyId(),
        correction.articleIds(),
        correction.intoStoryId(),
        correction.editor(),
        correction.note(),
        correction.madeAt(),
        state,
        state == State.REFUSED ? refusal : null,
        undo == null ? null : Undo.of(undo));
  }
}
