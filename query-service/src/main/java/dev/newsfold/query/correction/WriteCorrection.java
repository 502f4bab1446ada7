package dev.newsfold.query.correction;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Correction.Kind;
import dev.newsfold.query.correction.CorrectionRequest.Change;
import dev.newsfold.query.problem.Conflict;
import dev.newsfold.query.search.InvalidParameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what an editor asks for, with the stories as they are now. */
final class WriteCorrection {

  private static final int ID_BYTES = 12;

  private WriteCorrection() {}

  /** The same for the same request with the same key. */
  static String idOf(String storyId, CorrectionRequest request, String key) {
    List<String> parts = new ArrayList<>();
    parts.add(key);
    parts.add(storyId);
    parts.add(request.kind().name());
    parts.add(String.valueOf(request.into()));
    parts.add(String.valueOf(request.editor()));
    parts.add(String.valueOf(request.note()));
    request.articles().stream().sorted().forEach(parts::add);
    return "c-" + hash(parts);
  }

  static Correction of(
      String id,
      CorrectionRequest request,
      CorrectedStory story,
      @Nullable CorrectedStory into,
      Instant madeAt) {
    List<String> leaving = request.kind() == Change.MERGE ? story.articleIds() : request.articles();
    List<String> staying = new ArrayList<>(story.articleIds());
    staying.removeAll(leaving);
    check(request, story, into, staying);
    return new Correction(
        id,
        request.kind().kind(),
        story.language(),
        story.id(),
        leaving,
        staying,
        into == null ? "s-" + id : into.id(),
        into == null ? List.of() : into.articleIds(),
        null,
        request.editor(),
        request.note(),
        madeAt);
  }

  private static void check(
      CorrectionRequest request,
      CorrectedStory story,
      @Nullable CorrectedStory into,
      List<String> staying) {
    List<String> strange = new ArrayList<>(request.articles());
    strange.removeAll(story.articleIds());
    if (!strange.isEmpty()) {
      throw new Conflict("articles", "not of " + story.id() + " are " + String.join(", ", strange));
    }
    if (story.articleIds().isEmpty()) {
      throw new Conflict("id", story.id() + " has no articles");
    }
    if (request.kind() != Change.MERGE && staying.isEmpty()) {
      throw new Conflict(
          "articles",
          request.kind() == Change.SPLIT
              ? "these are all articles of " + story.id() + ": nothing would stay"
              : "these are all articles of " + story.id() + ": merge it instead");
    }
    if (into != null && into.id().equals(story.id())) {
      throw new InvalidParameter("into", "into is the story itself");
    }
    if (into != null && !into.language().equals(story.language())) {
      throw new InvalidParameter(
          "into",
          "%s is in %s, and %s in %s: a story is of one language"
              .formatted(into.id(), into.language(), story.id(), story.language()));
    }
  }

  /** The same each time: a correction can be taken back once. */
  static Correction undoing(Correction correction, EditorsName by, Instant madeAt) {
    List<String> none = List.of();
    return new Correction(
        "u-" + hash(List.of(correction.id())),
        Kind.UNDO,
        correction.language(),
        correction.storyId(),
        none,
        none,
        null,
        none,
        correction.id(),
        by.editor(),
        by.note(),
        madeAt);
  }

  /** No part can contain the separator. */
  private static String hash(List<String> parts) {
    try {
      byte[] text = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
