package dev.newsfold.benchmark.searching;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.benchmark.searching.Vocabulary.Frequency;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Questions of one kind.
 *
 * @param kind what the table calls them
 * @param draw the path and query of one
 */
record Questions(String kind, Function<SplittableRandom, String> draw) {

  List<String> draw(int count, SplittableRandom random) {
    return Stream.generate(() -> draw.apply(random)).limit(count).toList();
  }

  /** The kinds that are measured; the first is what the others are parts of. */
  static List<Questions> about(Vocabulary vocabulary) {
    List<Questions> words =
        List.of(
            search(vocabulary, "two frequent words", "", Frequency.FREQUENT, Frequency.FREQUENT),
            search(
                vocabulary,
                "three frequent words",
                "",
                Frequency.FREQUENT,
                Frequency.FREQUENT,
                Frequency.FREQUENT),
            search(vocabulary, "frequent and middling", "", Frequency.FREQUENT, Frequency.MIDDLING),
            search(
                vocabulary,
                "frequent, middling, rare",
                "",
                Frequency.FREQUENT,
                Frequency.MIDDLING,
                Frequency.RARE),
            search(
                vocabulary,
                "two frequent, newest first",
                "&sort=newest",
                Frequency.FREQUENT,
                Frequency.FREQUENT));
    List<Questions> all = new ArrayList<>();
    all.add(mixed("all of these", words));
    all.addAll(words);
    all.add(
        search(
            vocabulary,
            "two frequent, with facets",
            "&facets=people,organisations,places,subjects,sources",
            Frequency.FREQUENT,
            Frequency.FREQUENT));
    all.add(
        search(
            vocabulary,
            "frequent, middling, with facets",
            "&facets=people,organisations,places,subjects,sources",
            Frequency.FREQUENT,
            Frequency.MIDDLING));
    all.add(new Questions("stories, first page", random -> "/api/stories"));
    all.add(new Questions("stories, biggest", random -> "/api/stories?sort=biggest"));
    all.add(
        new Questions(
            "stories, two words",
            random ->
                "/api/stories?q="
                    + encoded(
                        String.join(
                            " ",
                            vocabulary.words(random, Frequency.FREQUENT, Frequency.MIDDLING)))));
    all.add(new Questions("HTTP alone", random -> "/q/health/live"));
    return all;
  }

  static Questions mixed(String kind, List<Questions> parts) {
    return new Questions(
        kind, random -> parts.get(random.nextInt(parts.size())).draw().apply(random));
  }

  /** Words with a filter: a place, a source, days, a subject or no copies. */
  private static Questions search(
      Vocabulary vocabulary, String kind, String more, Frequency... frequencies) {
    return new Questions(
        kind,
        random ->
            "/api/articles?q="
                + encoded(String.join(" ", vocabulary.words(random, frequencies)))
                + filter(vocabulary, random)
                + more);
  }

  private static String filter(Vocabulary vocabulary, SplittableRandom random) {
    return switch (random.nextInt(5)) {
      case 0 -> tag(vocabulary, "place", random);
      case 1 -> tag(vocabulary, "subject", random);
      case 2 -> tag(vocabulary, "source", random);
      case 3 -> days(vocabulary.days(), random);
      default -> "&copies=exclude";
    };
  }

  private static String tag(Vocabulary vocabulary, String kind, SplittableRandom random) {
    List<String> ids = vocabulary.mostUsed(kind);
    return ids.isEmpty()
        ? "&copies=exclude"
        : "&" + kind + "=" + encoded(ids.get(random.nextInt(ids.size())));
  }

  /** About a third of all days. */
  private static String days(List<String> days, SplittableRandom random) {
    int first = random.nextInt(Math.max(1, days.size() * 2 / 3));
    int last = Math.min(days.size() - 1, first + days.size() / 3);
    return "&from=" + days.get(first) + "&to=" + days.get(last);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
