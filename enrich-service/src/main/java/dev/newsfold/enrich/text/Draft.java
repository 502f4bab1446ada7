package dev.newsfold.enrich.text;

import dev.newsfold.contracts.RemovedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article while it is read: its lines, and what has been cut from it so far. */
final class Draft {

  private static final int NONE = -1;

  private final List<Line> lines;
  private final @Nullable String[] rules;
  private int headline = NONE;

  Draft(List<Line> lines) {
    this.lines = lines;
    this.rules = new String[lines.size()];
  }

  int size() {
    return lines.size();
  }

  Line line(int index) {
    return lines.get(index);
  }

  @Nullable String rule(int index) {
    return rules[index];
  }

  /** Whether the line has text and nothing has claimed it. */
  boolean isOpen(int index) {
    return rules[index] == null && index != headline && !lines.get(index).isBlank();
  }

  boolean isCut(int index) {
    return rules[index] != null;
  }

  void cut(int index, String rule) {
    if (isOpen(index)) {
      rules[index] = rule;
    }
  }

  void takeAsHeadline(int index) {
    headline = index;
  }

  boolean hasHeadline() {
    return headline != NONE;
  }

  /** The line of the headline, or -1. */
  int headline() {
    return headline;
  }

  /** Takes back all cuts but the header's, and the headline: nothing else was left. */
  void restore() {
    headline = NONE;
    for (int i = 0; i < rules.length; i++) {
      if (!"header".equals(rules[i])) {
        rules[i] = null;
      }
    }
  }

  /** The first open line from {@code from} on, or the size. */
  int nextOpen(int from) {
    int index = from;
    while (index < size() && !isOpen(index)) {
      index++;
    }
    return index;
  }

  /** The first open paragraph from {@code from} on, or the size. */
  int nextParagraph(int from) {
    int index = nextOpen(from);
    while (index < size() && !lines.get(index).isParagraph()) {
      index = nextOpen(index + 1);
    }
    return index;
  }

  /** The last open paragraph, or -1. */
  int lastParagraph() {
    int index = size() - 1;
    while (index >= 0 && !(isOpen(index) && lines.get(index).isParagraph())) {
      index--;
    }
    return index;
  }

  String body() {
    StringBuilder body = new StringBuilder();
    for (int i = nextOpen(0); i < size(); i = nextOpen(i + 1)) {
      if (body.length() > 0) {
        body.append('\n');
      }
      body.append(lines.get(i).text());
    }
    return body.toString();
  }

  List<RemovedText> removed() {
    List<RemovedText> removed = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      String rule = rules[i];
      if (rule != null) {
        removed.add(new RemovedText(lines.get(i).number(), lines.get(i).text(), rule));
      }
    }
    return removed;
  }

  /** The texts that were cut by one rule, in order. */
  List<String> cutBy(String rule) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (rule.equals(rules[i])) {
        texts.add(lines.get(i).text());
      }
    }
    return texts;
  }
}
