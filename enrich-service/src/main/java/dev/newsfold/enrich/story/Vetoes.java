package dev.newsfold.enrich.story;

import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.sketch.Sketch;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rules out that two articles report the same event, however alike they are otherwise. */
final class Vetoes {

  /**
   * Reports of one event are written about it for weeks; a dating that is off by more is another.
   */
  private static final int TOO_FAR_APART_DAYS = 60;

  /** Below this cosine of what is said, two texts share nothing but names. */
  private static final double NO_COMMON_MATTER = .03;

  /** Below this one they have to agree on the day. */
  private static final double LITTLE_COMMON_MATTER = .08;

  /**
   * From this one on the dates rule nothing out: sites misdate articles by years, and what a text
   * says of its event is counted from there. They still count among the measures.
   */
  private static final double MUCH_COMMON_MATTER = .4;

  /** Reports of one night differ by a day in how they date it. */
  private static final int ANOTHER_DAY = 2;

  /** PLOVER codes of events that are what they are by who meets whom. */
  private static final Set<String> TALKS = Set.of("AGREE", "CONSULT", "COOPERATE", "SUPPORT");

  /** Who is this much as central as the most central person is one of those who met. */
  private static final double PRINCIPAL_SHARE = .6;

  private Vetoes() {}

  /** The first one that applies, as a sentence; null if none does. */
  static @Nullable String of(Sketch one, Sketch other, Measures measures) {
    if (measures.of(Measure.TOPIC) < NO_COMMON_MATTER) {
      return "the two share names and hardly a word besides";
    }
    LocalDate left = DateStory.dayOf(one.eventDate());
    LocalDate right = DateStory.dayOf(other.eventDate());
    boolean sameDay = left != null && left.equals(right);
    long days = daysApart(left, right);
    if (days > TOO_FAR_APART_DAYS
        && publishedFarApart(one, other)
        && measures.of(Measure.TOPIC) < MUCH_COMMON_MATTER) {
      return "the events are " + days + " days apart";
    }
    if (days >= ANOTHER_DAY && measures.of(Measure.TOPIC) < LITTLE_COMMON_MATTER) {
      return "the two share names and little besides, and the events are " + days + " days apart";
    }
    if (!sameDay && isTalks(one) && isTalks(other)) {
      return unnamedPrincipal(one, other)
          .or(() -> unnamedPrincipal(other, one))
          .map(
              person ->
                  "talks with somebody else: "
                      + person
                      + " is named by one alone, and no day by both")
          .orElse(null);
    }
    return null;
  }

  /** A date of an event may be misread; it rules out an article where the publications agree. */
  private static boolean publishedFarApart(Sketch one, Sketch other) {
    LocalDate left = DateStory.dayOf(one.published());
    LocalDate right = DateStory.dayOf(other.published());
    return left == null || right == null || daysApart(left, right) > TOO_FAR_APART_DAYS;
  }

  /** 0 where one is not known. */
  private static long daysApart(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null ? 0 : Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  private static boolean isTalks(Sketch sketch) {
    Tag type = sketch.eventType();
    return type != null && TALKS.contains(type.id());
  }

  private static Optional<String> unnamedPrincipal(Sketch sketch, Sketch other) {
    double most = sketch.people().stream().mapToDouble(Tag::salience).max().orElse(0);
    return sketch.people().stream()
        .filter(person -> person.salience() >= PRINCIPAL_SHARE * most)
        .filter(person -> sketch.leadPeople().contains(person.id()))
        .filter(person -> other.people().stream().noneMatch(one -> one.id().equals(person.id())))
        .map(Tag::name)
        .findFirst();
  }
}
