package dev.newsfold.enrich.story;

import dev.newsfold.enrich.sketch.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of an article by their stems. It is made for each comparison, of which there are
 * dozens for each article, so it is an array and not a map; open addressing with linear probing.
 */
final class TermTable {

  private final @Nullable Term[] places;

  /** Of terms with one stem the last counts. */
  TermTable(List<Term> terms) {
    places = new Term[Math.max(4, Integer.highestOneBit(2 * terms.size() + 1) << 1)];
    for (Term term : terms) {
      places[place(term)] = term;
    }
  }

  /** The term with the stem of the given one. */
  @Nullable Term get(Term term) {
    return places[place(term)];
  }

  private int place(Term term) {
    int place = ((term.stemHash() * 0x9E3779B9) >>> 16) & (places.length - 1);
    while (true) {
      Term there = places[place];
      if (there == null || there.hasStemOf(term)) {
        return place;
      }
      place = (place + 1) & (places.length - 1);
    }
  }
}
