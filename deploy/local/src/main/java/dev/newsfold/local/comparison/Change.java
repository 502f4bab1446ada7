package dev.newsfold.local.comparison;

import dev.newsfold.local.report.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure in two runs; at least one of them has it.
 *
 * @param before null where only the new one has it
 * @param after null where only the old one has it
 */
record Change(@Nullable Figure before, @Nullable Figure after) {

  /** What became of a figure. */
  enum Verdict {
    BETTER,
    SAME,
    WORSE,
    /** It says something of the machine, too. */
    NOT_COUNTED,
    ONLY_OLD,
    ONLY_NEW
  }

  /** In the order of the old run; what only the new one has comes last. */
  static List<Change> between(List<Figure> old, List<Figure> renewed) {
    Map<String, Figure> afterwards = new LinkedHashMap<>();
    renewed.forEach(figure -> afterwards.put(figure.name(), figure));
    List<Change> changes = new ArrayList<>();
    for (Figure figure : old) {
      changes.add(new Change(figure, afterwards.remove(figure.name())));
    }
    afterwards.values().forEach(figure -> changes.add(new Change(null, figure)));
    return changes;
  }

  String name() {
    return before != null ? before.name() : after != null ? after.name() : "";
  }

  /** New to old; null where one is missing or nothing can be divided by the old one. */
  @Nullable Double ratio() {
    return before == null || after == null || before.value() <= 0
        ? null
        : (Double) (after.value() / before.value());
  }

  /**
   * What is to be made of it.
   *
   * @param threshold the share by which it has to be worse, or better, to be called so
   * @param all whether figures count that depend on the machine
   */
  Verdict verdict(double threshold, boolean all) {
    if (before == null) {
      return Verdict.ONLY_NEW;
    }
    if (after == null) {
      return Verdict.ONLY_OLD;
    }
    Double ratio = ratio();
    if (ratio == null || !(all || after.counts())) {
      return Verdict.NOT_COUNTED;
    }
    boolean isMore = ratio > 1 + threshold;
    boolean isLess = ratio < 1 - threshold;
    if (!isMore && !isLess) {
      return Verdict.SAME;
    }
    return isMore == after.isMoreBetter() ? Verdict.BETTER : Verdict.WORSE;
  }
}
