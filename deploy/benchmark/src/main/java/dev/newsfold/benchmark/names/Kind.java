package dev.newsfold.benchmark.names;

/** What is named. */
enum Kind {
  PERSON,
  ORGANISATION,
  PLACE
}
