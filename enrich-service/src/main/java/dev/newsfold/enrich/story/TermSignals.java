package dev.newsfold.enrich.story;

import dev.newsfold.enrich.sketch.Term;
import dev.newsfold.enrich.story.CompareReports.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How alike the words of two articles are. */
final class TermSignals {

  private static final int MOST_SHARED = 8;

  private TermSignals() {}

  /** The cosine of the two term vectors, and the words that add most to it. */
  static Finding cosine(String name, List<Term> one, List<Term> other) {
    TermTable weights = new TermTable(other);
    record Shared(String stem, double product) {}
    List<Shared> shared = new ArrayList<>();
    for (Term term : one) {
      Term match = weights.get(term);
      if (match != null) {
        shared.add(new Shared(term.stem(), term.weight() * match.weight()));
      }
    }
    shared.sort(Comparator.comparingDouble(Shared::product).reversed());
    double cosine = shared.stream().mapToDouble(Shared::product).sum();
    return new Finding(
        name, Math.min(cosine, 1), shared.stream().limit(MOST_SHARED).map(Shared::stem).toList());
  }
}
