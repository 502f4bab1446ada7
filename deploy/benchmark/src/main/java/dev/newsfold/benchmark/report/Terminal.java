package dev.newsfold.benchmark.report;

import picocli.CommandLine.Option;

/** How the result is told, and to whom. */
public final class Terminal {

  @Option(names = "--json", description = "One JSON object on standard output.")
  private boolean json;

  public boolean json() {
    return json;
  }

  /**
   * Whether a person looks on; the start script knows, and newer JDKs answer otherwise by
   * themselves.
   */
  public static boolean isAttached() {
    return Boolean.getBoolean("newsfold.terminal");
  }

  /** Progress is for who looks on: a line that changes is a wall of text anywhere else. */
  public Progress progress(String task, String unit, int steps) {
    return Progress.of(task, unit, steps, isAttached() && !json);
  }
}
