package dev.newsfold.query.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A passage of a text in which words were found, cut where a found word begins and ends. */
public record Highlight(List<Segment> segments) {

  /** What no text has in it: the store takes them out before it marks the words. */
  public static final char START = '\u0002';

  public static final char STOP = '\u0003';
  public static final char BETWEEN = '\u0004';

  /** A part of the passage: found, or what stands around it. */
  public record Segment(String text, boolean found) {}

  public Highlight {
    segments = List.copyOf(segments);
  }

  /** The passages of a marked text. */
  public static List<Highlight> parse(String marked) {
    return Arrays.stream(marked.split(String.valueOf(BETWEEN)))
        .filter(passage -> passage.indexOf(START) >= 0)
        .map(Highlight::passage)
        .toList();
  }

  private static Highlight passage(String marked) {
    List<Segment> segments = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean found = false;
    for (int i = 0; i < marked.length(); i++) {
      char character = marked.charAt(i);
      if (character != START && character != STOP) {
        text.append(character);
        continue;
      }
      addUnlessEmpty(segments, text, found);
      found = character == START;
    }
    addUnlessEmpty(segments, text, found);
    return new Highlight(segments);
  }

  private static void addUnlessEmpty(List<Segment> segments, StringBuilder text, boolean found) {
    if (!text.isEmpty()) {
      segments.add(new Segment(text.toString(), found));
      text.setLength(0);
    }
  }
}
