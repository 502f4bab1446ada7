package dev.newsfold.benchmark.dates;

import dev.newsfold.benchmark.labelled.LabelledPage;
import dev.newsfold.benchmark.report.Excerpt;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page with the day that it was published on and the date that was found.
 *
 * @param expected null where the person who marked it found no date
 */
record DatedPage(LabelledPage page, @Nullable LocalDate expected, ResolvedDate found) {

  private static final int TEXT_LENGTH = 80;

  /** A month or a year alone is no day. */
  boolean isExact() {
    return Objects.equals(expected, foundDay());
  }

  List<String> explained() {
    return List.of(
        "expected %s  found %s  %s".formatted(orNone(expected), orNone(found.date()), page.name()),
        "  %s: \"%s\" %s"
            .formatted(
                found.evidence().rule(),
                Excerpt.of(found.evidence().text(), TEXT_LENGTH),
                found.evidence().reason()));
  }

  private @Nullable LocalDate foundDay() {
    boolean isDay = found.precision() == Precision.DAY || found.precision() == Precision.SECOND;
    return isDay ? found.date() : null;
  }

  private static String orNone(@Nullable LocalDate date) {
    return date == null ? "none" : date.toString();
  }
}
