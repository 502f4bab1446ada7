package dev.newsfold.local.report;

import java.util.Locale;

/**
 * A list of bars, each between what it is of and its value in words: whoever does not see the bars
 * misses nothing.
 */
final class Bars {

  private final StringBuilder rows = new StringBuilder();
  private final double longest;

  /** The value that fills the whole width. */
  Bars(double longest) {
    this.longest = longest > 0 ? longest : 1;
  }

  Bars add(String label, double value, String words) {
    return row(label, "", value, value, words);
  }

  /** One that the others are held against. */
  Bars addMarked(String label, double value, String words) {
    return row(label, " marked", value, value, words);
  }

  /** A bar that goes on more faintly: from the median to what few exceed. */
  Bars add(String label, double value, double further, String words) {
    return row(label, "", value, further, words);
  }

  private Bars row(String label, String kind, double value, double further, String words) {
    rows.append(
        """
        <li class="row%s"><span class="label">%s</span>\
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="track" width="100" height="8"/>\
        <rect class="further" width="%s" height="8"/>\
        <rect class="bar" width="%s" height="8"/></svg>\
        <span class="value">%s</span></li>
        """
            .formatted(
                kind, Html.escaped(label), width(further), width(value), Html.escaped(words)));
    return this;
  }

  /** What is there at all can be seen. */
  private String width(double value) {
    double width = Math.min(100, 100 * value / longest);
    return String.format(Locale.ROOT, "%.2f", value > 0 ? Math.max(0.4, width) : 0);
  }

  String html() {
    return "<ul class=\"bars\">%n%s</ul>%n".formatted(rows);
  }
}
