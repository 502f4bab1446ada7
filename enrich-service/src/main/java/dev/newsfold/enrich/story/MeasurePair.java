package dev.newsfold.enrich.story;

import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.TermOverlap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Takes every {@link Measure} of two articles. */
final class MeasurePair {

  private static final int MOST_RARE_WORDS = 12;
  private static final int MOST_SHARED_NUMBERS = 6;
  private static final int MOST_DAYS = 90;

  /** What tells neither for nor against. */
  static final double UNKNOWN = 0;

  /** In place of days where one date is not known. */
  static final double UNKNOWN_DAYS = -1;

  private MeasurePair() {}

  static Measures of(Sketch one, Sketch other) {
    Measures values = new Measures();
    TermOverlap terms = TermOverlap.of(one.terms(), other.terms());
    values.set(Measure.WORDS, terms.words());
    values.set(Measure.TOPIC, terms.topic());
    values.set(Measure.LEAD, terms.lead());
    values.set(Measure.HEADLINE, terms.headline());
    values.set(Measure.WORD_SHARE, terms.containment());
    values.set(Measure.RARE_WORDS, Math.min(terms.rare(), MOST_RARE_WORDS));
    values.set(Measure.RARE_SHARE, terms.rareShare());
    double people = overlap(one.people(), other.people(), Tag::id, Tag::salience);
    double organisations =
        overlap(one.organisations(), other.organisations(), Tag::id, Tag::salience);
    double places = overlap(one.places(), other.places(), Place::id, Place::salience);
    values.set(Measure.PEOPLE, people);
    values.set(Measure.ORGANISATIONS, organisations);
    values.set(Measure.PLACES, places);
    values.set(Measure.LEAD_PEOPLE, jaccard(one.leadPeople(), other.leadPeople()));
    values.set(
        Measure.LEAD_ORGANISATIONS, jaccard(one.leadOrganisations(), other.leadOrganisations()));
    values.set(Measure.LEAD_PLACES, jaccard(one.leadPlaces(), other.leadPlaces()));
    values.set(Measure.MISSING_PEOPLE, missingPeople(one, other));
    values.set(Measure.ANY_PERSON, any(one.people(), other.people(), people));
    values.set(
        Measure.ANY_ORGANISATION, any(one.organisations(), other.organisations(), organisations));
    values.set(Measure.ANY_PLACE, any(one.places(), other.places(), places));
    int shared = shared(one.numbers(), other.numbers());
    int fewer = Math.min(one.numbers().size(), other.numbers().size());
    values.set(Measure.NUMBERS, fewer == 0 ? 0 : (double) shared / fewer);
    values.set(Measure.SHARED_NUMBERS, Math.min(shared, MOST_SHARED_NUMBERS));
    values.set(Measure.QUOTATION, SharedQuotation.of(one.quotations(), other.quotations()).share());
    values.set(Measure.EVENT_TYPE, eventType(one.eventType(), other.eventType()));
    values.set(Measure.EVENT_DATE, daysApart(one.eventDate(), other.eventDate()));
    values.set(Measure.PUBLISHED, daysApart(one.published(), other.published()));
    values.set(Measure.WEEKDAY, weekday(weekdayOf(one), weekdayOf(other)));
    int shorter = Math.min(one.length(), other.length()) + 1;
    int longer = Math.max(one.length(), other.length()) + 1;
    values.set(Measure.LENGTH, Math.log(shorter));
    values.set(Measure.LENGTH_RATIO, Math.log((double) longer / shorter));
    return values;
  }

  /** Weighted Jaccard similarity (Ruzicka). */
  private static <T> double overlap(
      List<T> one, List<T> other, Function<T, String> idOf, ToDoubleFunction<T> weightOf) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    double both = 0;
    double either = 0;
    for (T left : one) {
      double weight = weightOf.applyAsDouble(left);
      double matched = 0;
      for (T right : other) {
        if (idOf.apply(left).equals(idOf.apply(right))) {
          matched = weightOf.applyAsDouble(right);
          break;
        }
      }
      both += Math.min(weight, matched);
      either += Math.max(weight, matched) - matched;
    }
    for (T right : other) {
      either += weightOf.applyAsDouble(right);
    }
    return either == 0 ? 0 : both / either;
  }

  private static double any(List<?> one, List<?> other, double overlap) {
    if (one.isEmpty() || other.isEmpty()) {
      return UNKNOWN;
    }
    return overlap > 0 ? 1 : -1;
  }

  private static double jaccard(List<String> one, List<String> other) {
    int both = shared(one, other);
    return both == 0 ? 0 : (double) both / (one.size() + other.size() - both);
  }

  private static int shared(List<String> one, List<String> other) {
    int shared = 0;
    for (String item : one) {
      shared += other.contains(item) ? 1 : 0;
    }
    return shared;
  }

  /**
   * Who reports the same event names the same counterparts, wherever in the text: the share of
   * those of headline and lead whom the other article does not name.
   */
  private static double missingPeople(Sketch one, Sketch other) {
    int all = one.leadPeople().size() + other.leadPeople().size();
    return all == 0 ? 0 : (double) (missing(one, other) + missing(other, one)) / all;
  }

  private static int missing(Sketch one, Sketch other) {
    int missing = 0;
    for (String id : one.leadPeople()) {
      boolean named = false;
      for (Tag person : other.people()) {
        named = named || person.id().equals(id);
      }
      missing += named ? 0 : 1;
    }
    return missing;
  }

  private static double eventType(@Nullable Tag one, @Nullable Tag other) {
    if (one == null || other == null) {
      return UNKNOWN;
    }
    return one.id().equals(other.id()) ? 1 : -1;
  }

  private static double daysApart(ResolvedDate one, ResolvedDate other) {
    LocalDate left = DateStory.dayOf(one);
    LocalDate right = DateStory.dayOf(other);
    return left == null || right == null
        ? UNKNOWN_DAYS
        : Math.min(MOST_DAYS, Math.abs(ChronoUnit.DAYS.between(left, right)));
  }

  private static double weekday(@Nullable DayOfWeek one, @Nullable DayOfWeek other) {
    if (one == null || other == null) {
      return UNKNOWN;
    }
    return one == other ? 1 : -1;
  }

  private static @Nullable DayOfWeek weekdayOf(Sketch sketch) {
    LocalDate day = DateStory.dayOf(sketch.eventDate());
    return day == null ? sketch.eventWeekday() : day.getDayOfWeek();
  }
}
