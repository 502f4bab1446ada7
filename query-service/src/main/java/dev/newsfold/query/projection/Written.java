package dev.newsfold.query.projection;

/** What became of a batch. */
public sealed interface Written {

  /** It is in the tables. */
  record Committed() implements Written {}

  /**
   * Something objects to what a record contains; nothing is in the tables.
   *
   * @param code of the rejection
   */
  record Refused(String code, String reason) implements Written {}
}
