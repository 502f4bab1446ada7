package dev.newsfold.enrich.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of all dates that were looked at, kept while an article is dated. */
final class Considered {

  private static final int MOST = 60;

  private final List<DateCandidate> candidates = new ArrayList<>();

  void take(DateCandidate.Use use, String where, String text, LocalDate date, String reason) {
    add(new DateCandidate(use, where, text, date, true, reason));
  }

  void refuse(
      DateCandidate.Use use, String where, String text, @Nullable LocalDate date, String reason) {
    add(new DateCandidate(use, where, text, date, false, reason));
  }

  private void add(DateCandidate candidate) {
    if (candidates.size() < MOST) {
      candidates.add(candidate);
    }
  }

  List<DateCandidate> all() {
    return candidates;
  }
}
