package dev.newsfold.enrich.dating;

import dev.newsfold.contracts.DateCandidate.Use;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Evidence;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.enrich.text.CleanText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the day of the event: the date of the main act, nearest to the head of the report. */
final class EventDate {

  private static final int START = 100;
  private static final int PER_SENTENCE = 8;
  private static final int ENOUGH = 20;
  private static final int DAYS_OF_NEWS = 30;

  private final PublicationDate.Found published;
  private final Calendar calendar;
  private final BodyDates body;
  private final Considered considered;

  EventDate(
      CleanText text,
      BodyDates body,
      PublicationDate.Found published,
      LocalDate received,
      Considered considered) {
    this.published = published;
    this.calendar = Calendar.of(text, body, published.day(), received);
    this.body = body;
    this.considered = considered;
  }

  /** The event's day, or its weekday where the article says no more. */
  record Found(ResolvedDate date, @Nullable DayOfWeek weekday) {}

  private record Scored(BodyDates.InSentence date, Calendar.Day day, int score) {

    String where() {
      return "sentence " + (date.sentence() + 1);
    }

    String text() {
      return date.found().text();
    }
  }

  Found resolve() {
    List<Scored> ranked = new ArrayList<>();
    for (BodyDates.InSentence date : body.all()) {
      Calendar.Day day = calendar.dayOf(date.found().expression());
      ranked.add(new Scored(date, day, score(date, day)));
    }
    ranked.sort(Comparator.comparingInt(Scored::score).reversed());
    Scored best = null;
    for (Scored scored : ranked) {
      if (best == null && scored.score() >= ENOUGH && isUsable(scored)) {
        best = scored;
      } else {
        refuse(scored, best);
      }
    }
    return best == null ? withoutWords() : take(best);
  }

  private int score(BodyDates.InSentence date, Calendar.Day day) {
    int score = START - PER_SENTENCE * date.sentence();
    score -=
        switch (date.role()) {
          case ACT -> 0;
          case SAID -> 40;
          case QUOTED -> 45;
          case REPORTED -> 60;
          case BACKGROUND, PLANNED -> START;
        };
    if (date.found().expression() instanceof DateExpression.RelativeDay relative
        && relative.days() == 0) {
      score -= 15;
    }
    LocalDate resolved = day.date();
    LocalDate known = published.day();
    if (resolved != null && known != null) {
      if (resolved.isAfter(known.plusDays(1))) {
        return 0;
      }
      score -= resolved.isBefore(known.minusDays(DAYS_OF_NEWS)) ? 60 : 0;
    }
    return score;
  }

  private static boolean isUsable(Scored scored) {
    return scored.day().date() != null
        || scored.date().found().expression() instanceof DateExpression.LoneWeekday;
  }

  private void refuse(Scored scored, @Nullable Scored best) {
    String reason =
        scored.date().role() != DateRole.ACT
            ? "it " + scored.date().role().description()
            : scored.day().date() == null
                ? scored.day().reason()
                : best != null
                    ? "another date is nearer to the head of the report"
                    : "it is too far from the head of the report or from its publication";
    considered.refuse(Use.EVENT, scored.where(), scored.text(), scored.day().date(), reason);
  }

  private Found take(Scored best) {
    LocalDate date = best.day().date();
    if (date == null) {
      DayOfWeek weekday =
          best.date().found().expression() instanceof DateExpression.LoneWeekday lone
              ? lone.day()
              : null;
      String reason = "the article says the day of the week and nothing that tells the week";
      considered.refuse(Use.EVENT, best.where(), best.text(), null, reason);
      return new Found(unknown("weekday-only", best.text(), reason), weekday);
    }
    String reason = "it " + best.date().role().description() + "; " + best.day().reason();
    considered.take(Use.EVENT, best.where(), best.text(), date, reason);
    return new Found(day(date, best.day().rule(), best.text(), reason), null);
  }

  /** The text names no day: the publication's, else that of a picture. */
  private Found withoutWords() {
    LocalDate day = published.day();
    if (day != null) {
      String reason = "the text names no day of its own, and news is of the day it comes out";
      String words = published.date().evidence().text();
      considered.take(Use.EVENT, "publication", words, day, reason);
      return new Found(day(day, "publication-date", words, reason), null);
    }
    Calendar.Anchor caption = calendar.caption();
    if (caption != null) {
      String reason = "the text names no day, and a picture with it is of that day";
      considered.take(Use.EVENT, "caption", caption.text(), caption.date(), reason);
      return new Found(day(caption.date(), "caption-date", caption.text(), reason), null);
    }
    return new Found(unknown("none", "", "nothing in the article dates the event"), null);
  }

  private static ResolvedDate day(LocalDate date, String rule, String words, String reason) {
    return new ResolvedDate(date, null, Precision.DAY, new Evidence(rule, words, reason));
  }

  private static ResolvedDate unknown(String rule, String words, String reason) {
    return new ResolvedDate(null, null, Precision.UNKNOWN, new Evidence(rule, words, reason));
  }
}
