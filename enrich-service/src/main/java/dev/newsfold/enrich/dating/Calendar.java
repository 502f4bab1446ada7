package dev.newsfold.enrich.dating;

import dev.newsfold.enrich.text.CleanText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what words say of a date into a day, by what else the article dates. */
final class Calendar {

  private static final int CAPTION = 600;
  private static final int DAYS_AROUND_PICTURE = 3;
  private static final int DAYS_OF_WEEK = 7;
  private static final int DAYS_OF_HALF_A_YEAR = 183;

  /** A day that the article gives in full, and its words. */
  record Anchor(LocalDate date, String text) {}

  /** A day and how it was found; the date is null where it could not be. */
  record Day(@Nullable LocalDate date, String rule, String reason) {}

  private final @Nullable LocalDate published;
  private final LocalDate received;
  private final List<Anchor> captions;
  private final List<Anchor> anchors;

  private Calendar(
      @Nullable LocalDate published,
      LocalDate received,
      List<Anchor> captions,
      List<Anchor> anchors) {
    this.published = published;
    this.received = received;
    this.captions = captions;
    this.anchors = anchors;
  }

  static Calendar of(
      CleanText text, BodyDates body, @Nullable LocalDate published, LocalDate received) {
    List<Anchor> captions = new ArrayList<>();
    for (String caption : text.captions()) {
      if (!isFromArchive(caption)) {
        for (FoundDate found : FindDates.in(caption, CAPTION)) {
          addFull(captions, found, received);
        }
      }
    }
    List<Anchor> anchors = new ArrayList<>(captions);
    for (BodyDates.InSentence date : body.all()) {
      if (date.role() != DateRole.BACKGROUND && date.role() != DateRole.PLANNED) {
        addFull(anchors, date.found(), received);
      }
    }
    return new Calendar(published, received, List.copyOf(captions), List.copyOf(anchors));
  }

  private static boolean isFromArchive(String caption) {
    String lower =
        caption.substring(0, Math.min(caption.length(), CAPTION)).toLowerCase(Locale.ROOT);
    return lower.startsWith("file") || lower.contains("file photo") || lower.contains("archiv");
  }

  private static void addFull(List<Anchor> anchors, FoundDate found, LocalDate received) {
    LocalDate date = null;
    if (found.expression() instanceof DateExpression.FullDate full) {
      date = full.date();
    } else if (found.expression() instanceof DateExpression.DayOfMonth day
        && day.weekday() != null) {
      date = Years.latestFitting(day, received);
    }
    if (date != null && !date.isAfter(received)) {
      anchors.add(new Anchor(date, found.text()));
    }
  }

  /** The first date under a picture that is not from the archive. */
  @Nullable Anchor caption() {
    return captions.isEmpty() ? null : captions.get(0);
  }

  Day dayOf(DateExpression expression) {
    if (expression instanceof DateExpression.FullDate full) {
      return full.date().isAfter(received.plusDays(1))
          ? new Day(null, "none", "it lies after the time of receipt")
          : new Day(full.date(), "full-date", "it is given in full");
    }
    if (expression instanceof DateExpression.DayOfMonth day) {
      return ofDayOfMonth(day);
    }
    if (expression instanceof DateExpression.LoneWeekday weekday) {
      return ofWeekday(weekday);
    }
    if (expression instanceof DateExpression.RelativeDay relative) {
      return published == null
          ? new Day(null, "none", "it counts from a day of publication that is not known")
          : new Day(
              published.plusDays(relative.days()),
              "counted-from-publication",
              "it counts from the publication on " + published);
    }
    return new Day(null, "none", "it names no day");
  }

  private Day ofDayOfMonth(DateExpression.DayOfMonth day) {
    if (published != null) {
      return ofDayBefore(day, published);
    }
    if (day.weekday() != null) {
      LocalDate latest = Years.latestFitting(day, received);
      return latest == null
          ? new Day(null, "none", "the weekday and the day fit in no year")
          : new Day(
              latest,
              "weekday-and-day",
              "the latest year before receipt in which the day is that day of the week");
    }
    for (Anchor anchor : anchors) {
      LocalDate date = day.in(anchor.date().getYear());
      if (date != null && !date.isAfter(received)) {
        return new Day(date, "year-of-anchor", "the year is that of " + anchor.text());
      }
    }
    return new Day(null, "none", "nothing in the article tells the year");
  }

  private static Day ofDayBefore(DateExpression.DayOfMonth day, LocalDate published) {
    LocalDate date = Years.latestFitting(day, published.plusDays(1));
    if (date == null) {
      return new Day(null, "none", "no year before the publication has that day and weekday");
    }
    if (day.weekday() == null && date.isBefore(published.minusDays(DAYS_OF_HALF_A_YEAR))) {
      return new Day(null, "none", "it lies nearer after the publication than before it");
    }
    return new Day(date, "year-of-publication", "the year is bounded by the publication");
  }

  private Day ofWeekday(DateExpression.LoneWeekday weekday) {
    DayOfWeek day = weekday.day();
    if (published != null) {
      return ofWeekdayBefore(weekday, published);
    }
    for (Anchor anchor : anchors) {
      if (anchor.date().getDayOfWeek() == day) {
        return new Day(
            anchor.date(), "weekday-of-anchor", anchor.text() + " is such a day of the week");
      }
    }
    Anchor picture = caption();
    if (picture == null) {
      return new Day(null, "none", "nothing in the article tells the week");
    }
    LocalDate before = picture.date().with(TemporalAdjusters.previousOrSame(day));
    boolean near = !before.isBefore(picture.date().minusDays(DAYS_AROUND_PICTURE));
    LocalDate nearest = near ? before : picture.date().with(TemporalAdjusters.next(day));
    return new Day(nearest, "weekday-near-caption", "it is the nearest to " + picture.text());
  }

  private static Day ofWeekdayBefore(DateExpression.LoneWeekday weekday, LocalDate published) {
    if (weekday.direction() == DateExpression.Direction.NEXT) {
      return new Day(
          published.with(TemporalAdjusters.next(weekday.day())),
          "weekday-after-publication",
          "it is the next after the publication on " + published);
    }
    boolean strictly = weekday.direction() == DateExpression.Direction.LAST;
    LocalDate date =
        published.with(
            strictly
                ? TemporalAdjusters.previous(weekday.day())
                : TemporalAdjusters.previousOrSame(weekday.day()));
    if (!strictly && date.equals(published.minusDays(DAYS_OF_WEEK - 1))) {
      return new Day(
          published.plusDays(1),
          "weekday-after-publication",
          "it is the day after the publication on "
              + published
              + " in the outlet's zone; six days before, its date would stand there");
    }
    return new Day(
        date, "weekday-before-publication", "it is the last up to the publication on " + published);
  }
}
