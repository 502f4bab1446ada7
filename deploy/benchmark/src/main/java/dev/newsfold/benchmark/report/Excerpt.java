package dev.newsfold.benchmark.report;

/** Texts as short as a line of a report. */
public final class Excerpt {

  private Excerpt() {}

  /** On one line, its end cut off where it is longer. */
  public static String of(String text, int length) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= length ? line : line.substring(0, length - 1) + "…";
  }
}
