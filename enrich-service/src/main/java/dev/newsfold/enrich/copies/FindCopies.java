package dev.newsfold.enrich.copies;

import dev.newsfold.enrich.sketch.Sketch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells which of the articles in question share their text with a given one. */
public final class FindCopies {

  private FindCopies() {}

  /** An article with the same text, whole or nearly. */
  public record Copy(String articleId, Overlap overlap) {}

  /** The closest first. */
  public static List<Copy> of(Sketch sketch, List<Sketch> candidates) {
    return candidates.stream()
        .flatMap(other -> copy(sketch, other).stream())
        .sorted(
            Comparator.comparingDouble((Copy copy) -> copy.overlap().resemblance())
                .reversed()
                .thenComparing(Copy::articleId))
        .toList();
  }

  private static Optional<Copy> copy(Sketch sketch, Sketch other) {
    Overlap overlap = Overlap.of(sketch.shingles(), other.shingles());
    return overlap.isCopy() && !SetForm.isAllThatIsShared(sketch, other, overlap)
        ? Optional.of(new Copy(other.id(), overlap))
        : Optional.empty();
  }
}
