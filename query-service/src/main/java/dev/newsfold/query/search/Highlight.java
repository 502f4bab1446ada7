package dev.newsfold.query.search;

import java.util.List;

/** A passage of a text in which words were found, cut where a found word begins and ends. */
public record Highlight(List<Segment> segments) {

  /** A part of the passage: found, or what stands around it. */
  public record Segment(String text, boolean found) {}

  public Highlight {
    segments = List.copyOf(segments);
  }
}
