package dev.newsfold.query.projection;

/** What became of a batch. */
public sealed interface Written {

  /** It is in the tables. */
  record Committed() implements Written {}

  /** The database objects to what a record contains; nothing is in the tables. */
  record Refused(String sqlState, String reason) implements Written {}
}
