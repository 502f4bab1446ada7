package dev.newsfold.local.torture;

import java.time.Duration;
import java.util.List;

/** Something that goes wrong. */
sealed interface Fault {

  /** As it is told. */
  String told();

  /** Processes end together without a chance to put anything in order. */
  record Kill(List<String> processes) implements Fault {
    public Kill {
      processes = List.copyOf(processes);
    }

    @Override
    public String told() {
      return "kill " + String.join(" and ", processes);
    }
  }

  /** A process stands still, and goes on as if nothing had been. */
  record Pause(String process, Duration length) implements Fault {
    @Override
    public String told() {
      return "pause " + process + " for " + length.toSeconds() + " s";
    }
  }

  /** The connections to PostgreSQL are gone. */
  record CutDatabase() implements Fault {
    @Override
    public String told() {
      return "cut all connections to postgres";
    }
  }

  /** The query service starts again from where it was some time ago. */
  record Rewind(int records) implements Fault {
    @Override
    public String told() {
      return "set query back by " + records + " records a partition and kill it";
    }
  }

  /** The enrich service starts again from where it was some time ago, with the stores of now. */
  record RewindEnrich(int records) implements Fault {
    @Override
    public String told() {
      return "stop enrich, set it back by " + records + " records a partition, and kill it";
    }
  }

  /** The clock of a process jumps, and jumps back. */
  record Skew(String process, Duration offset, Duration length) implements Fault {
    @Override
    public String told() {
      return "set the clock of %s %d min %s for %d s"
          .formatted(
              process,
              offset.abs().toMinutes(),
              offset.isNegative() ? "back" : "ahead",
              length.toSeconds());
    }
  }

  /** The disk is full for a while. */
  record FillDisk(Duration length) implements Fault {
    @Override
    public String told() {
      return "fill the disk for " + length.toSeconds() + " s";
    }
  }
}
