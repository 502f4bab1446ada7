package dev.newsfold.query.article;

/** Whether a list of articles holds the copies too. */
enum Copies {
  INCLUDE,
  EXCLUDE
}
