package dev.newsfold.local.made;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An event with people, things and a day of its own: reports of it share them, and hardly a phrase,
 * so that whichever comes first, they are one story and no copies of each other.
 */
final class MadeEvent {

  private static final List<String> CITIES =
      List.of(
          "Lisbon",
          "Oslo",
          "Vienna",
          "Nairobi",
          "Lima",
          "Hanoi",
          "Warsaw",
          "Toronto",
          "Cairo",
          "Madrid",
          "Dublin",
          "Jakarta",
          "Prague",
          "Athens",
          "Bogota",
          "Helsinki");
  private static final List<String> FIRST_NAMES =
      List.of(
          "Anna", "Peter", "Maria", "John", "Laura", "Daniel", "Sarah", "Thomas", "Julia", "David",
          "Emma", "Martin", "Helen", "Robert", "Clara", "Simon");
  private static final List<String> VERBS =
      List.of(
          "opened",
          "visited",
          "praised",
          "rejected",
          "inspected",
          "described",
          "postponed",
          "announced",
          "defended",
          "questioned",
          "approved",
          "criticised",
          "measured",
          "toured",
          "financed",
          "closed",
          "repaired",
          "promised",
          "delayed",
          "welcomed");
  private static final List<String> SYLLABLES =
      List.of(
          "bar", "den", "kov", "lin", "mor", "nes", "pel", "rud", "sten", "tav", "vik", "zol",
          "gar", "hel", "jan", "wes", "dor", "fal", "kir", "lam");

  private static final int NOUNS_OF_ITS_OWN = 9;
  private static final int SENTENCES = 9;

  private final List<String> people;
  private final List<String> things;
  private final List<String> nouns;
  private final String city;
  private final LocalDate day;
  private final int count;

  MadeEvent(Random random, LocalDate day) {
    this.people = List.of(person(random), person(random));
    this.things = List.of(name(random), name(random), name(random));
    this.nouns = IntStream.range(0, NOUNS_OF_ITS_OWN).mapToObj(i -> word(random)).toList();
    this.city = one(CITIES, random);
    this.day = day;
    this.count = 100 + random.nextInt(9_000);
  }

  /** A report in words of its own. */
  MadeArticle report(Random random, String url, String source, Instant published) {
    String title =
        "%s %s %s of %s in %s"
            .formatted(
                people.get(0), one(VERBS, random), one(nouns, random), one(things, random), city);
    String lead =
        "%s (%s) - %s %s the %s of %s in %s on %s %d, a sum of %d million was named."
            .formatted(
                city.toUpperCase(Locale.ROOT),
                source,
                people.get(0),
                one(VERBS, random),
                one(nouns, random),
                one(things, random),
                city,
                month(),
                day.getDayOfMonth(),
                count);
    String body =
        IntStream.range(0, SENTENCES)
            .mapToObj(i -> sentence(random))
            .collect(Collectors.joining(" "));
    return new MadeArticle(url, source, published, title, lead + "\n\n" + body);
  }

  private String sentence(Random random) {
    return "%s %s the %s and the %s of %s, and %s %s the %s near %s."
        .formatted(
            one(people, random),
            one(VERBS, random),
            one(nouns, random),
            one(nouns, random),
            one(things, random),
            one(people, random),
            one(VERBS, random),
            one(nouns, random),
            one(things, random));
  }

  private String month() {
    String name = day.getMonth().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String person(Random random) {
    return one(FIRST_NAMES, random) + " " + name(random);
  }

  private static String name(Random random) {
    String name = word(random);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String word(Random random) {
    return one(SYLLABLES, random) + one(SYLLABLES, random) + one(SYLLABLES, random);
  }

  private static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
