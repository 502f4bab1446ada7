package dev.newsfold.enrich.copies;

import dev.newsfold.enrich.sketch.Sketch;
import java.util.Comparator;
import java.util.List;

/** Tells which of the articles in question share their text with a given one. */
public final class FindCopies {

  private FindCopies() {}

  /** An article with the same text, whole or nearly. */
  public record Copy(String articleId, Overlap overlap) {}

  /** The closest first. */
  public static List<Copy> of(Sketch sketch, List<Sketch> candidates) {
    return candidates.stream()
        .map(other -> new Copy(other.id(), Overlap.of(sketch.shingles(), other.shingles())))
        .filter(copy -> copy.overlap().isCopy())
        .sorted(
            Comparator.comparingDouble((Copy copy) -> copy.overlap().resemblance())
                .reversed()
                .thenComparing(Copy::articleId))
        .toList();
  }
}
