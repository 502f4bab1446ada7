package dev.newsfold.enrich.dating;

import dev.newsfold.contracts.DateCandidate.Use;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Evidence;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.enrich.text.CleanText;
import dev.newsfold.enrich.text.StatedDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the publication date: the most trusted statement that can be true. */
final class PublicationDate {

  private static final LocalDate FIRST_NEWSPAPER = LocalDate.of(1605, 1, 1);

  /** Articles arrive from zones where it is tomorrow already. */
  private static final int DAYS_AHEAD = 1;

  /** What an outlet prints in its own zone. */
  private static final Set<String> LOCAL =
      Set.of("address", "markup", "page-text", "published-line");

  private final CleanText text;
  private final BodyDates body;
  private final LocalDate received;
  private final Considered considered;
  private final DayOrder order;

  PublicationDate(CleanText text, BodyDates body, LocalDate received, Considered considered) {
    this.text = text;
    this.body = body;
    this.received = received;
    this.considered = considered;
    this.order = DayOrder.of(text);
  }

  /**
   * The publication date.
   *
   * @param day by which weekdays of the text are read; null where only month, year or nothing is
   *     known
   */
  record Found(ResolvedDate date, @Nullable LocalDate day) {}

  Found resolve(@Nullable String statedPublished) {
    List<StatedDate> statements = new ArrayList<>();
    if (statedPublished != null && !statedPublished.isBlank()) {
      statements.add(new StatedDate("container", statedPublished.strip()));
    }
    statements.addAll(text.statedDates());
    Found taken = null;
    List<Read> readable = new ArrayList<>();
    for (StatedDate statement : statements) {
      StatedMoment moment = readable(statement);
      if (moment != null) {
        readable.add(new Read(statement, moment));
      }
    }
    for (Read read : readable) {
      if (taken == null) {
        taken = take(read, readable);
      } else {
        refuse(read.statement(), read.moment().date(), "a more trusted statement was found");
      }
    }
    return taken != null ? taken : ofRelayedReport();
  }

  private record Read(StatedDate statement, StatedMoment moment) {}

  private @Nullable StatedMoment readable(StatedDate statement) {
    StatedMoment moment = ReadStatement.of(statement.text(), received, order);
    if (moment == null) {
      refuse(statement, null, "it is no date that the calendar has");
      return null;
    }
    if (moment.date().isAfter(received.plusDays(DAYS_AHEAD))) {
      refuse(statement, moment.date(), "it lies after the time of receipt");
      return null;
    }
    if (moment.date().isBefore(FIRST_NEWSPAPER)) {
      refuse(statement, moment.date(), "it lies before the first newspaper");
      return null;
    }
    return moment;
  }

  private Found take(Read read, List<Read> all) {
    StatedDate statement = read.statement();
    StatedMoment moment = inAgreement(read.moment(), all);
    LocalDate date = moment.date();
    String reason = "stated by " + statement.where();
    Read local = moment.isInUtc() ? localDay(date, all) : null;
    if (local != null && !local.moment().date().equals(date)) {
      date = local.moment().date();
      reason += " in UTC; the day in the outlet's zone by " + local.statement().where();
    }
    considered.take(Use.PUBLISHED, statement.where(), shortened(statement.text()), date, reason);
    Evidence evidence = new Evidence(statement.where(), moment.text(), reason);
    boolean dayKnown =
        moment.precision() == Precision.DAY || moment.precision() == Precision.SECOND;
    return new Found(
        new ResolvedDate(date, moment.time(), moment.precision(), evidence),
        dayKnown ? date : null);
  }

  /** Of two readings of the same numbers the one that another statement confirms. */
  private static StatedMoment inAgreement(StatedMoment moment, List<Read> all) {
    LocalDate other = moment.otherReading();
    return other != null && !isConfirmed(moment.date(), all) && isConfirmed(other, all)
        ? moment.otherwise()
        : moment;
  }

  private static boolean isConfirmed(LocalDate date, List<Read> all) {
    return all.stream()
        .anyMatch(r -> r.moment().otherReading() == null && r.moment().date().equals(date));
  }

  /** What the outlet printed within a day of a moment in UTC. */
  private static @Nullable Read localDay(LocalDate date, List<Read> all) {
    for (Read other : all) {
      if (LOCAL.contains(other.statement().where())
          && other.moment().precision() == Precision.DAY
          && Math.abs(ChronoUnit.DAYS.between(other.moment().date(), date)) <= 1) {
        return other;
      }
    }
    return null;
  }

  private void refuse(StatedDate statement, @Nullable LocalDate date, String reason) {
    considered.refuse(Use.PUBLISHED, statement.where(), shortened(statement.text()), date, reason);
  }

  private static String shortened(String words) {
    return words.length() <= 160 ? words : words.substring(0, 160) + "…";
  }

  /** "As reported by the agency, Wednesday, June 23": the article relays it the same day. */
  private Found ofRelayedReport() {
    for (BodyDates.InSentence date : body.all()) {
      LocalDate day = date.role() == DateRole.REPORTED ? dayWithYear(date.found()) : null;
      if (day != null) {
        String reason = "the article relays a report of that day and states no date of its own";
        String where = "sentence " + (date.sentence() + 1);
        considered.take(Use.PUBLISHED, where, date.found().text(), day, reason);
        Evidence evidence = new Evidence("relayed-report", date.found().text(), reason);
        return new Found(new ResolvedDate(day, null, Precision.DAY, evidence), day);
      }
    }
    Evidence none = new Evidence("none", "", "nothing states when the article was published");
    return new Found(new ResolvedDate(null, null, Precision.UNKNOWN, none), null);
  }

  private @Nullable LocalDate dayWithYear(FoundDate found) {
    if (found.expression() instanceof DateExpression.FullDate full) {
      return full.date().isAfter(received) ? null : full.date();
    }
    if (found.expression() instanceof DateExpression.DayOfMonth day && day.weekday() != null) {
      return Years.latestFitting(day, received);
    }
    return null;
  }
}
