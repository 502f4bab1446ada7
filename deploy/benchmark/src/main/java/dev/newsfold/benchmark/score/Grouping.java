package dev.newsfold.benchmark.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How well things were grouped, held against the groups that are right.
 *
 * <p>Sources: Bagga and Baldwin 1998 and Amigó et al. 2009 for B-cubed: precision and recall of the
 * group of each thing, averaged over the things.
 */
public final class Grouping {

  private record Both(Object found, Object right) {}

  private final Map<Object, Integer> found = new HashMap<>();
  private final Map<Object, Integer> right = new HashMap<>();
  private final Map<Both, Integer> shared = new HashMap<>();

  /** The name of the group of each thing, the things of both lists in the same order. */
  public Grouping(List<?> foundGroups, List<?> rightGroups) {
    if (foundGroups.size() != rightGroups.size()) {
      throw new IllegalArgumentException(
          foundGroups.size() + " things were grouped and " + rightGroups.size() + " are labelled");
    }
    for (int i = 0; i < foundGroups.size(); i++) {
      Object one = Objects.requireNonNull(foundGroups.get(i));
      Object other = Objects.requireNonNull(rightGroups.get(i));
      found.merge(one, 1, Integer::sum);
      right.merge(other, 1, Integer::sum);
      shared.merge(new Both(one, other), 1, Integer::sum);
    }
  }

  public Score bCubed() {
    return bCubed(group -> true);
  }

  /**
   * Over the things alone that belong to some of the groups; what was grouped with them counts.
   *
   * @param ofGroups says which of the right groups
   */
  public Score bCubed(Predicate<Object> ofGroups) {
    double precision = 0;
    double recall = 0;
    double size = 0;
    for (Map.Entry<Both, Integer> entry : shared.entrySet()) {
      double things = entry.getValue();
      if (!ofGroups.test(entry.getKey().right())) {
        continue;
      }
      size += things;
      precision += things * things / of(found, entry.getKey().found());
      recall += things * things / of(right, entry.getKey().right());
    }
    return size == 0 ? Score.of(1, 1) : Score.of(precision / size, recall / size);
  }

  /** Over the pairs of things that are in one group. */
  public Score pairwise() {
    return Score.ofCounts(pairs(shared), pairs(found), pairs(right));
  }

  private static int of(Map<Object, Integer> sizes, Object group) {
    return sizes.getOrDefault(group, 0);
  }

  private static long pairs(Map<?, Integer> sizes) {
    return sizes.values().stream().mapToLong(count -> (long) count * (count - 1) / 2).sum();
  }
}
