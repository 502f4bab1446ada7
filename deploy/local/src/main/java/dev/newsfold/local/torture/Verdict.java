package dev.newsfold.local.torture;

import java.util.List;

/** What one run showed. */
record Verdict(long seed, int articles, int stories, int kills, List<Check> checks) {

  Verdict {
    checks = List.copyOf(checks);
  }

  boolean isPassed() {
    return checks.stream().allMatch(Check::isPassed);
  }

  /** Over all places where an article has to be. */
  int lost() {
    return checks.stream().mapToInt(Check::lost).sum();
  }

  int doubled() {
    return checks.stream().mapToInt(Check::doubled).sum();
  }
}
