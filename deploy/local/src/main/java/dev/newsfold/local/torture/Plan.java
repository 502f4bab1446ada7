package dev.newsfold.local.torture;

import dev.newsfold.local.torture.Fault.CutDatabase;
import dev.newsfold.local.torture.Fault.FillDisk;
import dev.newsfold.local.torture.Fault.Kill;
import dev.newsfold.local.torture.Fault.Pause;
import dev.newsfold.local.torture.Fault.Rewind;
import dev.newsfold.local.torture.Fault.RewindEnrich;
import dev.newsfold.local.torture.Fault.Skew;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What goes wrong when; the same for the same seed. */
record Plan(List<Step> steps) {

  private static final List<String> PROCESSES =
      List.of("ingest", "enrich", "query", "kafka", "postgres");

  private static final int FIRST_AFTER_SECONDS = 5;
  private static final int SHORTEST_GAP_SECONDS = 5;
  private static final int LONGEST_GAP_SECONDS = 13;

  /** Longer than a consumer, a transaction or a broker may be silent, now and then. */
  private static final int LONGEST_PAUSE_SECONDS = 25;

  private static final int LONGEST_FULL_SECONDS = 8;
  private static final int FURTHEST_BACK = 200;

  /** Until Kafka has noticed that a process stands still. */
  private static final Duration SESSION = Duration.ofSeconds(16);

  private static final int LONGEST_SKEW_SECONDS = 20;
  private static final int MOST_HOURS_OFF = 12;

  /**
   * A fault and its time.
   *
   * @param after from the start
   */
  record Step(Duration after, Fault fault) {}

  Plan {
    steps = List.copyOf(steps);
  }

  /**
   * Plans for as long as that.
   *
   * @param canFill whether the disk is small enough to be filled
   * @param canSkew whether clocks can be set
   */
  static Plan of(Random random, Duration length, boolean canFill, boolean canSkew) {
    List<Step> steps = new ArrayList<>();
    Duration after = Duration.ofSeconds(FIRST_AFTER_SECONDS);
    while (after.compareTo(length) < 0) {
      Fault fault = fault(random, canFill, canSkew);
      steps.add(new Step(after, fault));
      int gap = random.nextInt(SHORTEST_GAP_SECONDS, LONGEST_GAP_SECONDS + 1);
      after = after.plus(lasts(fault)).plusSeconds(gap);
    }
    return new Plan(steps);
  }

  private static Duration lasts(Fault fault) {
    if (fault instanceof Pause pause) {
      return pause.length();
    }
    if (fault instanceof RewindEnrich) {
      return SESSION;
    }
    if (fault instanceof Skew skew) {
      return skew.length();
    }
    return fault instanceof FillDisk full ? full.length() : Duration.ZERO;
  }

  /** Of 24 faults, some 11 are the end of one process and 4 that of two. */
  private static Fault fault(Random random, boolean canFill, boolean canSkew) {
    int drawn = random.nextInt(24);
    int first = random.nextInt(PROCESSES.size());
    if (drawn < 11) {
      return new Kill(List.of(PROCESSES.get(first)));
    }
    if (drawn < 15) {
      int second = (first + random.nextInt(1, PROCESSES.size())) % PROCESSES.size();
      return new Kill(List.of(PROCESSES.get(first), PROCESSES.get(second)));
    }
    if (drawn < 17) {
      return new Pause(PROCESSES.get(first), seconds(random, LONGEST_PAUSE_SECONDS));
    }
    if (drawn == 17) {
      return new CutDatabase();
    }
    if (drawn == 18 && canFill) {
      return new FillDisk(seconds(random, LONGEST_FULL_SECONDS));
    }
    if (drawn >= 22 && canSkew) {
      return skew(random);
    }
    int records = random.nextInt(1, FURTHEST_BACK + 1);
    return drawn == 20 ? new RewindEnrich(records) : new Rewind(records);
  }

  private static Skew skew(Random random) {
    String process = Clocks.PROCESSES.get(random.nextInt(Clocks.PROCESSES.size()));
    Duration off = Duration.ofMinutes(random.nextInt(10, 60 * MOST_HOURS_OFF));
    return new Skew(
        process, random.nextBoolean() ? off : off.negated(), seconds(random, LONGEST_SKEW_SECONDS));
  }

  private static Duration seconds(Random random, int most) {
    return Duration.ofSeconds(random.nextInt(2, most + 1));
  }
}
