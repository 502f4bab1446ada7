package dev.newsfold.benchmark.speed;

/** A part of annotating an article. */
enum Step {
  /** Main text, headline, byline and the like out of what came in. */
  TEXT,
  LANGUAGE,
  DATES,
  /** The name model and the rules around it. */
  NAMES,
  /** Everything else in tagging: places, subjects, events, salience. */
  OTHER_TAGS,
  /** Terms, shingles, quotations and numbers for the fold. */
  SKETCH
}
