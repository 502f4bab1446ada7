package dev.newsfold.local.pipeline;

import java.util.List;

/**
 * What one step did with nothing else at work, beside what the machine does at most.
 *
 * @param articles that it was timed over
 */
record Step(String name, int articles, double seconds, List<Ceiling> ceilings) {

  Step {
    ceilings = List.copyOf(ceilings);
  }

  double perSecond() {
    return articles / seconds;
  }
}
