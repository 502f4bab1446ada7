package dev.newsfold.enrich.copies;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.TermOverlap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notices in a set form, such as dividends and daily tables, share nearly all of their text and are
 * no copies: what they say lies in the few words that differ.
 */
final class SetForm {

  /** So short a text is about what its headline names. */
  private static final int SHORT = 40;

  /** The cosine below which two headlines do not name the same. */
  private static final double ANOTHER_HEADLINE = .3;

  /** A copy of an older report is seldom printed later, the next notice never earlier. */
  private static final int ANOTHER_ISSUE_DAYS = 2;

  private SetForm() {}

  /** Whether two texts that share as much are still about different things. */
  static boolean isAllThatIsShared(Sketch one, Sketch other, Overlap overlap) {
    return isOfAnotherHeadline(one, other, overlap) || isAnotherIssue(one, other);
  }

  private static boolean isOfAnotherHeadline(Sketch one, Sketch other, Overlap overlap) {
    return overlap.shorter() < SHORT
        && one.hasOwnHeadline()
        && other.hasOwnHeadline()
        && TermOverlap.of(one.terms(), other.terms()).headline() < ANOTHER_HEADLINE;
  }

  /** Each gives figures that the other does not, and they are most of them. */
  private static boolean isAnotherIssue(Sketch one, Sketch other) {
    if (!publishedApart(one.published(), other.published())) {
      return false;
    }
    List<String> left = one.numbers();
    List<String> right = other.numbers();
    long shared = left.stream().filter(right::contains).count();
    return left.size() > shared && right.size() > shared && 3 * shared < left.size() + right.size();
  }

  private static boolean publishedApart(ResolvedDate one, ResolvedDate other) {
    @Nullable LocalDate left = one.date();
    @Nullable LocalDate right = other.date();
    return left != null
        && right != null
        && Math.abs(ChronoUnit.DAYS.between(left, right)) >= ANOTHER_ISSUE_DAYS;
  }
}
