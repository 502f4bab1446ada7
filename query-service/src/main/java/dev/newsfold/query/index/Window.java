package dev.newsfold.query.index;

import dev.newsfold.query.search.Highlight.Segment;
import java.util.ArrayList;
import java.util.List;

/** The words around one that was found. */
final class Window {

  private static final int BEFORE = 8;
  private static final int WORDS = 45;

  private final int[] starts = new int[BEFORE];
  private final List<int[]> marks = new ArrayList<>();
  private int passed;
  private int words = -1;
  private int start;
  private int end;

  boolean isOpen() {
    return words >= 0;
  }

  boolean isFull() {
    return words >= WORDS;
  }

  void open() {
    int before = Math.min(passed, BEFORE);
    start = before == 0 ? -1 : starts[(passed - before) % BEFORE];
    words = before;
  }

  void close() {
    words = -1;
    passed = 0;
    marks.clear();
  }

  void mark(int from, int to) {
    start = start < 0 ? from : start;
    marks.add(new int[] {from, to});
  }

  void pass(int from, int to) {
    if (isOpen()) {
      words++;
      end = to;
      return;
    }
    starts[passed % BEFORE] = from;
    passed++;
  }

  List<Segment> segments(char[] text) {
    List<Segment> segments = new ArrayList<>();
    int last = start;
    for (int[] mark : marks) {
      if (mark[0] > last) {
        segments.add(new Segment(new String(text, last, mark[0] - last), false));
      }
      segments.add(new Segment(new String(text, mark[0], mark[1] - mark[0]), true));
      last = mark[1];
    }
    if (end > last) {
      segments.add(new Segment(new String(text, last, end - last), false));
    }
    return segments;
  }
}
