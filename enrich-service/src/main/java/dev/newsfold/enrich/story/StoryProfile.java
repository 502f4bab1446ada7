package dev.newsfold.enrich.story;

import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Who and what a story is about: its tags with their mean salience, most salient first, and its
 * heaviest terms.
 */
public record StoryProfile(
    List<Tag> people, List<Tag> organisations, List<Place> places, List<Term> terms) {

  private static final int MOST_TAGS = 24;
  private static final int MOST_TERMS = 80;

  /** The mean over the sketches of the story's articles. */
  public static StoryProfile of(List<Sketch> sketches) {
    return new StoryProfile(
        mean(sketches, Sketch::people),
        mean(sketches, Sketch::organisations),
        meanPlaces(sketches),
        centroid(sketches));
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

  private static List<Term> centroid(List<Sketch> sketches) {
    Map<String, Float> sums = new HashMap<>();
    for (Sketch sketch : sketches) {
      sketch.terms().forEachOfTopic((stem, weight) -> sums.merge(stem, weight, Float::sum));
    }
    List<Term> heaviest =
        sums.entrySet().stream()
            .map(entry -> new Term(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingDouble(Term::weight).reversed().thenComparing(Term::stem))
            .limit(MOST_TERMS)
            .toList();
    double length =
        Math.sqrt(heaviest.stream().mapToDouble(term -> term.weight() * term.weight()).sum());
    return heaviest.stream()
        .map(term -> new Term(term.stem(), (float) (term.weight() / length)))
        .toList();
  }
}
