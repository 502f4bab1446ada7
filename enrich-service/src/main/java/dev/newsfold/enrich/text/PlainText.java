package dev.newsfold.enrich.text;

import java.util.ArrayList;
import java.util.List;

/** The lines of a plain text, with paragraphs that were broken at a column put together again. */
final class PlainText {

  private static final int SHORTEST_COLUMN = 45;
  private static final int LONGEST_COLUMN = 100;

  private PlainText() {}

  static List<Line> lines(String text) {
    List<Line> found = split(text);
    return isBrokenAtColumn(found) ? paragraphs(found) : found;
  }

  private static List<Line> split(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || isLoneCarriageReturn(text, i)) {
        lines.add(new Line(number++, text.substring(start, i)));
        start = i + 1;
      }
    }
    return lines;
  }

  private static boolean isLoneCarriageReturn(String text, int at) {
    return text.charAt(at) == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
  }

  /** Wrapped text goes on in lower case after line ends that are no ends of sentences. */
  private static boolean isBrokenAtColumn(List<Line> lines) {
    int filled = 0;
    int continued = 0;
    int longer = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      filled++;
      if (line.text().length() > LONGEST_COLUMN) {
        longer++;
      }
      boolean goesOn = i + 1 < lines.size() && lines.get(i + 1).startsInLowerCase();
      if (goesOn && !line.endsSentence() && line.text().length() >= SHORTEST_COLUMN / 2) {
        continued++;
      }
    }
    return filled >= 4 && continued * 3 >= filled && longer * 10 <= filled;
  }

  private static List<Line> paragraphs(List<Line> lines) {
    boolean indented = lines.stream().anyMatch(Line::isIndented);
    List<Line> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int first = 1;
    for (Line line : lines) {
      boolean starts = line.isBlank() || (indented && line.isIndented());
      if (starts && open.length() > 0) {
        paragraphs.add(new Line(first, open.toString()));
        open.setLength(0);
      }
      if (line.isBlank()) {
        paragraphs.add(line);
        continue;
      }
      if (open.length() == 0) {
        first = line.number();
      } else {
        open.append(' ');
      }
      open.append(line.text());
    }
    if (open.length() > 0) {
      paragraphs.add(new Line(first, open.toString()));
    }
    return paragraphs;
  }
}
