package dev.newsfold.enrich.story;

import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.sketch.Centroid;
import dev.newsfold.enrich.sketch.Sketch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Who and what a story is about: its tags with their mean salience, most salient first, and what is
 * said of them.
 */
public record StoryProfile(
    List<Tag> people, List<Tag> organisations, List<Place> places, Centroid topic) {

  private static final int MOST_TAGS = 24;

  /** So many of the first reports say what an event is about. */
  private static final int TOPIC_REPORTS = 12;

  public static final StoryProfile EMPTY =
      new StoryProfile(List.of(), List.of(), List.of(), Centroid.NONE);

  /** The mean over the sketches of the story's articles. */
  public static StoryProfile of(List<Sketch> sketches) {
    return new StoryProfile(
        mean(sketches, Sketch::people),
        mean(sketches, Sketch::organisations),
        meanPlaces(sketches),
        Centroid.ofTopics(sketches.stream().limit(TOPIC_REPORTS).map(Sketch::terms).toList()));
  }

  private static List<Tag> mean(List<Sketch> sketches, Function<Sketch, List<Tag>> tagsOf) {
    Map<String, Tag> sums = new LinkedHashMap<>();
    for (Sketch sketch : sketches) {
      for (Tag tag : tagsOf.apply(sketch)) {
        Tag share = new Tag(tag.id(), tag.name(), List.of(), tag.salience() / sketches.size());
        sums.merge(
            tag.id(),
            share,
            (sum, one) ->
                new Tag(
                    sum.id(), sum.name(), List.of(), Math.min(1, sum.salience() + one.salience())));
      }
    }
    return sums.values().stream()
        .sorted(Comparator.comparingDouble(Tag::salience).reversed().thenComparing(Tag::id))
        .limit(MOST_TAGS)
        .toList();
  }

  private static List<Place> meanPlaces(List<Sketch> sketches) {
    Map<String, Place> known = new HashMap<>();
    sketches.forEach(
        sketch -> sketch.places().forEach(place -> known.putIfAbsent(place.id(), place)));
    List<Tag> means =
        mean(
            sketches,
            sketch ->
                sketch.places().stream()
                    .map(place -> new Tag(place.id(), place.name(), List.of(), place.salience()))
                    .toList());
    List<Place> places = new ArrayList<>(means.size());
    for (Tag mean : means) {
      Place place = known.get(mean.id());
      if (place != null) {
        places.add(
            new Place(
                place.id(),
                place.name(),
                place.country(),
                place.lat(),
                place.lon(),
                List.of(),
                mean.salience()));
      }
    }
    return places;
  }
}
