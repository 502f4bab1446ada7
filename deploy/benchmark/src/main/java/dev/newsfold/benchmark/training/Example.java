package dev.newsfold.benchmark.training;

import dev.newsfold.enrich.story.Measures;

/**
 * Two articles that the fold compares.
 *
 * @param event that of the article that came in
 * @param otherEvent that of the article that it is compared with
 * @param share how much the example counts
 */
record Example(String event, String otherEvent, Measures measures, double share) {

  boolean isSameEvent() {
    return event.equals(otherEvent);
  }

  /** As if neither article told a date. */
  Example undated() {
    return new Example(event, otherEvent, measures.undated(), share);
  }

  /** The same, counted by a factor. */
  Example times(double factor) {
    return new Example(event, otherEvent, measures, share * factor);
  }
}
