package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Correction.Kind;
import java.time.Instant;
import java.util.List;

/** What the editor Eva says in a test. */
public final class Corrections {

  private static final Instant MADE_AT = Instant.parse("2026-02-01T00:00:00Z");
  private static final String NOTE = "it is one matter";

  private Corrections() {}

  public static Correction merge(
      String id, String story, List<String> articles, String into, List<String> receiving) {
    return of(id, Kind.MERGE, story, articles, List.of(), into, receiving);
  }

  public static Correction split(
      String id, String story, List<String> articles, List<String> staying) {
    return of(id, Kind.SPLIT, story, articles, staying, "s-" + id, List.of());
  }

  public static Correction move(
      String id,
      String story,
      List<String> articles,
      List<String> staying,
      String into,
      List<String> receiving) {
    return of(id, Kind.MOVE, story, articles, staying, into, receiving);
  }

  public static Correction undo(String id, String undoes) {
    List<String> none = List.of();
    return new Correction(
        id, Kind.UNDO, "en", "s-1", none, none, null, none, undoes, "Eva", null, MADE_AT);
  }

  private static Correction of(
      String id,
      Kind kind,
      String story,
      List<String> articles,
      List<String> staying,
      String into,
      List<String> receiving) {
    return new Correction(
        id, kind, "en", story, articles, staying, into, receiving, null, "Eva", NOTE, MADE_AT);
  }
}
