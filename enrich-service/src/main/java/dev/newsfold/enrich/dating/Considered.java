package dev.newsfold.enrich.dating;

import dev.newsfold.contracts.DateCandidate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of all dates that were looked at, kept while an article is dated. */
final class Considered {

  /** Pages with lists of other articles have hundreds of dates. */
  private static final int MOST_OF_A_USE = 20;

  private final List<DateCandidate> candidates = new ArrayList<>();

  void take(DateCandidate.Use use, String where, String text, LocalDate date, String reason) {
    add(new DateCandidate(use, where, text, date, true, reason));
  }

  void refuse(
      DateCandidate.Use use, String where, String text, @Nullable LocalDate date, String reason) {
    add(new DateCandidate(use, where, text, date, false, reason));
  }

  private void add(DateCandidate candidate) {
    long ofUse = candidates.stream().filter(other -> other.of() == candidate.of()).count();
    if (candidate.taken() || (ofUse < MOST_OF_A_USE && !isKnown(candidate))) {
      candidates.add(candidate);
    }
  }

  private boolean isKnown(DateCandidate candidate) {
    return candidates.stream()
        .anyMatch(
            other ->
                other.of() == candidate.of()
                    && other.where().equals(candidate.where())
                    && other.text().equals(candidate.text()));
  }

  List<DateCandidate> all() {
    return candidates;
  }
}
