package dev.newsfold.benchmark.multiplication;

import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.TextTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which words and names are used in how many of the real articles. */
final class CommonWords {

  /** Words of this many ranks are what news is made of whatever it reports. */
  private static final int EVERYDAY = 50;

  /** Words of neighbouring ranks stand in for each other, so that the rare ones stay rare. */
  private static final int BAND = 256;

  private static final int PLACE_BAND = 32;

  /** Who is named by more of the articles than this is in the news of every day. */
  private static final double FAMOUS = .02;

  private final List<String> byRank;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final List<Place> placesByRank;
  private final Map<String, Integer> placeRanks = new HashMap<>();
  private final Set<String> famous = new HashSet<>();

  CommonWords(List<Sketch> sketches) {
    Map<String, Integer> words = new HashMap<>();
    Map<String, Integer> names = new HashMap<>();
    for (Sketch sketch : sketches) {
      sketch.terms().terms().stream()
          .map(TextTerm::stem)
          .forEach(stem -> words.merge(stem, 1, Integer::sum));
      Stream.concat(sketch.people().stream(), sketch.organisations().stream())
          .map(Tag::id)
          .forEach(id -> names.merge(id, 1, Integer::sum));
    }
    byRank = new ArrayList<>(words.keySet());
    byRank.sort(
        Comparator.comparing((String stem) -> -words.getOrDefault(stem, 0))
            .thenComparing(Comparator.naturalOrder()));
    for (int rank = 0; rank < byRank.size(); rank++) {
      ranks.put(byRank.get(rank), rank);
    }
    placesByRank = byFrequency(sketches);
    for (int rank = 0; rank < placesByRank.size(); rank++) {
      placeRanks.put(placesByRank.get(rank).id(), rank);
    }
    // Of a few articles every name would be famous.
    double fewest = Math.max(20, FAMOUS * sketches.size());
    names.forEach(
        (id, count) -> {
          if (count >= fewest) {
            famous.add(id);
          }
        });
  }

  private static List<Place> byFrequency(List<Sketch> sketches) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Place> places = new HashMap<>();
    for (Sketch sketch : sketches) {
      for (Place place : sketch.places()) {
        counts.merge(place.id(), 1, Integer::sum);
        places.put(place.id(), place);
      }
    }
    return places.values().stream()
        .sorted(
            Comparator.comparing((Place place) -> -counts.getOrDefault(place.id(), 0))
                .thenComparing(Place::id))
        .toList();
  }

  boolean isFamous(String nameId) {
    return famous.contains(nameId);
  }

  /** A word about as rare, the same one for the same key; everyday words stay as they are. */
  String inPlaceOf(String stem, long key) {
    Integer rank = ranks.get(stem);
    if (rank == null || rank < EVERYDAY) {
      return stem;
    }
    return byRank.get(turned(rank, BAND, byRank.size(), key));
  }

  /** A place named about as often, the same one for the same key. */
  Place inPlaceOf(Place place, long key) {
    Integer rank = placeRanks.get(place.id());
    if (rank == null) {
      return place;
    }
    Place other = placesByRank.get(turned(rank, PLACE_BAND, placesByRank.size(), key));
    return new Place(
        other.id(),
        other.name(),
        other.country(),
        other.lat(),
        other.lon(),
        place.mentions(),
        place.salience());
  }

  private static int turned(int rank, int bandSize, int ranks, long key) {
    int first = rank - rank % bandSize;
    int size = Math.min(bandSize, ranks - first);
    long turn = Long.remainderUnsigned(Mix.of(key, first), size);
    return first + (int) ((rank - first + turn) % size);
  }
}
