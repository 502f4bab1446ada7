package dev.newsfold.enrich.story;

import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.TermOverlap;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What a {@link Measure} found in both of two articles, in words. */
final class SharedItems {

  private static final int MOST = 8;

  private SharedItems() {}

  static List<String> of(Measure measure, Sketch one, Sketch other) {
    return switch (measure) {
      case WORDS -> TermOverlap.shared(one.terms(), other.terms());
      case PEOPLE -> names(one.people().stream(), other.people().stream().map(Tag::id).toList());
      case ORGANISATIONS ->
          names(one.organisations().stream(), other.organisations().stream().map(Tag::id).toList());
      case PLACES ->
          one.places().stream()
              .filter(
                  place -> other.places().stream().anyMatch(same -> same.id().equals(place.id())))
              .map(Place::name)
              .sorted()
              .limit(MOST)
              .toList();
      case LEAD_PEOPLE ->
          names(
              one.people().stream().filter(person -> one.leadPeople().contains(person.id())),
              other.leadPeople());
      case NUMBERS -> one.numbers().stream().filter(other.numbers()::contains).sorted().toList();
      case QUOTATION -> {
        String text = SharedQuotation.of(one.quotations(), other.quotations()).text();
        yield text.isEmpty() ? List.of() : List.of(text);
      }
      case EVENT_TYPE -> eventType(one, other);
      case EVENT_DATE -> day(one.eventDate(), other.eventDate());
      case PUBLISHED -> day(one.published(), other.published());
      default -> List.of();
    };
  }

  private static List<String> names(Stream<Tag> tags, List<String> idsOfOther) {
    return tags.filter(tag -> idsOfOther.contains(tag.id()))
        .map(Tag::name)
        .sorted()
        .limit(MOST)
        .toList();
  }

  private static List<String> eventType(Sketch one, Sketch other) {
    Tag left = one.eventType();
    Tag right = other.eventType();
    return left != null && right != null && left.id().equals(right.id())
        ? List.of(left.name())
        : List.of();
  }

  private static List<String> day(ResolvedDate one, ResolvedDate other) {
    LocalDate day = DateStory.dayOf(one);
    return day != null && day.equals(DateStory.dayOf(other)) ? List.of(day.toString()) : List.of();
  }
}
