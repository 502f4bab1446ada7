package dev.newsfold.benchmark.stories;

/** In which order articles come in. */
enum Order {
  /** As they were published. */
  PUBLISHED,
  /** In none. */
  SHUFFLED
}
