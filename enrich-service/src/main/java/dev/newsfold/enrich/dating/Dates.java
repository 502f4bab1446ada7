package dev.newsfold.enrich.dating;

import dev.newsfold.contracts.DateCandidate;
import dev.newsfold.contracts.ResolvedDate;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an article.
 *
 * @param eventWeekday the day of the week of the event, where the article says no more of it
 * @param candidates all that were considered, with why each was taken or refused
 */
public record Dates(
    ResolvedDate published,
    ResolvedDate event,
    @Nullable DayOfWeek eventWeekday,
    List<DateCandidate> candidates) {

  public Dates {
    candidates = List.copyOf(candidates);
  }
}
