package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Correction.Kind;
import dev.newsfold.contracts.Placement.CorrectedBy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what an editor did, with the name and the note. */
final class EditorsReason {

  /** More ids than this in a sentence are not read. */
  private static final int NAMED = 3;

  private EditorsReason() {}

  static String of(Correction correction) {
    String act =
        correction.kind() == Kind.MERGE
            ? "merged " + correction.storyId()
            : (correction.kind() == Kind.SPLIT ? "split " : "moved ")
                + ids(correction.articleIds())
                + " from "
                + correction.storyId();
    return sentence(
        correction.editor(), act + " into " + correction.intoStoryId(), correction.note());
  }

  static String ofTakingBack(Correction undo, Correction takenBack) {
    String kind = takenBack.kind().name().toLowerCase(Locale.ROOT);
    return sentence(undo.editor(), "took back the " + kind + " " + takenBack.id(), undo.note());
  }

  /** For an article that came in, or came in again, after the word on it. */
  static String ofPlacing(String articleId, @Nullable CorrectedBy by) {
    return by == null
        ? sentence(null, "put " + articleId + " here", null)
        : sentence(by.editor(), "put " + articleId + " here", by.note());
  }

  private static String ids(List<String> ids) {
    String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
    return ids.size() > NAMED ? named + " and " + (ids.size() - NAMED) + " more" : named;
  }

  private static String sentence(@Nullable String editor, String act, @Nullable String note) {
    return "An editor"
        + (editor == null ? "" : " (" + editor + ")")
        + " "
        + act
        + (note == null ? "." : ": " + note);
  }
}
