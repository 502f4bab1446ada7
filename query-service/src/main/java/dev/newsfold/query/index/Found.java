package dev.newsfold.query.index;

import dev.newsfold.query.search.Keyed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/**
 * The documents of a page, and of one more where another page follows.
 *
 * @param counted how many there are in all, as far as they were counted
 */
record Found(List<Place> places, long counted) {

  /**
   * A document.
   *
   * @param number of its row
   * @param key where it stands in the list, for a cursor
   */
  record Place(int document, long number, List<String> key) {

    Place {
      key = List.copyOf(key);
    }
  }

  /** Finds it. */
  @FunctionalInterface
  interface Source {
    Found in(IndexSearcher searcher) throws IOException;
  }

  /** Says what is wanted of each document, in their order. */
  @FunctionalInterface
  interface Reading<T> {
    List<T> of(IndexSearcher searcher, List<Place> places) throws IOException;
  }

  Found {
    places = List.copyOf(places);
  }

  static List<Long> numbers(List<Place> places) {
    return places.stream().map(Place::number).toList();
  }

  <T> Hits<T> read(IndexSearcher searcher, Reading<T> reading) throws IOException {
    List<T> read = reading.of(searcher, places);
    List<Keyed<T>> keyed = new ArrayList<>(read.size());
    for (int i = 0; i < read.size(); i++) {
      keyed.add(new Keyed<>(read.get(i), places.get(i).key()));
    }
    return new Hits<>(keyed, counted);
  }
}
