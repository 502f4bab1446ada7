package dev.newsfold.enrich.storyline;

import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.story.StoryProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names a storyline after the places and the actors that most of its stories share. */
public final class NameStoryline {

  private NameStoryline() {}

  /** Such as {@code Russia, Myanmar: Sergei Shoigu, Min Aung Hlaing}; empty if all lack. */
  public static String of(List<StoryProfile> stories) {
    String places =
        String.join(
            ", ",
            mostShared(
                stories,
                story ->
                    story.places().stream()
                        .map(
                            place -> new Tag(place.id(), place.name(), List.of(), place.salience()))
                        .toList()));
    List<String> people = mostShared(stories, StoryProfile::people);
    List<String> actors =
        people.isEmpty() ? mostShared(stories, StoryProfile::organisations) : people;
    List<String> parts = new ArrayList<>();
    Stream.of(places, String.join(", ", actors))
        .filter(part -> !part.isEmpty())
        .forEach(parts::add);
    return String.join(": ", parts);
  }

  private static List<String> mostShared(
      List<StoryProfile> stories, Function<StoryProfile, List<Tag>> tagsOf) {
    record Shared(String name, int stories, double salience) {}
    Map<String, Shared> shared = new LinkedHashMap<>();
    for (StoryProfile story : stories) {
      for (Tag tag : tagsOf.apply(story)) {
        shared.merge(
            tag.id(),
            new Shared(tag.name(), 1, tag.salience()),
            (sum, one) ->
                new Shared(sum.name(), sum.stories() + 1, sum.salience() + one.salience()));
      }
    }
    return shared.values().stream()
        .sorted(
            Comparator.comparingInt(Shared::stories)
                .thenComparingDouble(Shared::salience)
                .reversed()
                .thenComparing(Shared::name))
        .limit(2)
        .map(Shared::name)
        .toList();
  }
}
