package dev.newsfold.enrich.sketch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heaviest words of several articles, scaled so that the squares of their weights add up to 1.
 *
 * <p>Source: Rocchio 1971 for the centroid.
 */
public final class Centroid {

  public static final Centroid NONE = new Centroid(List.of());

  private static final int MOST = 80;

  private static final Comparator<Term> HEAVIEST =
      Comparator.comparingDouble(Term::weight).reversed().thenComparing(Term::stem);

  private final List<Term> terms;

  /** Laid out for comparing when it is first compared; it comes out the same whoever does it. */
  private Term @Nullable [] byHash;

  /**
   * One that is known already.
   *
   * @param terms heaviest first
   */
  public Centroid(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  /** Of the words that are no names. */
  public static Centroid ofTopics(List<Terms> articles) {
    Sums sums = new Sums(articles.stream().mapToInt(Terms::size).sum());
    for (Terms article : articles) {
      for (int i = 0; i < article.size(); i++) {
        float weight = article.topicAt(i);
        if (weight > 0) {
          sums.add(article.stemAt(i), article.hashAt(i), weight);
        }
      }
    }
    List<Term> heaviest = sums.heaviest(MOST);
    double squares = 0;
    for (Term term : heaviest) {
      squares += term.weight() * term.weight();
    }
    double length = Math.sqrt(squares);
    return new Centroid(
        heaviest.stream()
            .map(term -> new Term(term.stem(), (float) (term.weight() / length)))
            .toList());
  }

  /** Heaviest first. */
  public List<Term> terms() {
    return terms;
  }

  /** The cosine of the two, 0 to 1. */
  public double likeness(Centroid other) {
    Term[] mine = byHash();
    Term[] theirs = other.byHash();
    double cosine = 0;
    int i = 0;
    int j = 0;
    while (i < mine.length && j < theirs.length) {
      int order = order(mine[i], theirs[j]);
      if (order == 0) {
        cosine += mine[i].weight() * theirs[j].weight();
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return Math.min(cosine, 1);
  }

  private Term[] byHash() {
    Term[] sorted = byHash;
    if (sorted == null) {
      sorted = terms.toArray(Term[]::new);
      Arrays.sort(sorted, Centroid::order);
      byHash = sorted;
    }
    return sorted;
  }

  private static int order(Term one, Term other) {
    int byHash = Integer.compare(one.stem().hashCode(), other.stem().hashCode());
    return byHash != 0 ? byHash : one.stem().compareTo(other.stem());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Centroid that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return terms.toString();
  }

  /** Adds up weights by stem, in a table of open addresses. */
  private static final class Sums {

    private static final double MOST_FILLED = .5;

    private final @Nullable String[] stems;
    private final float[] weights;
    private int size;

    Sums(int most) {
      int places = Integer.highestOneBit((int) (Math.max(1, most) / MOST_FILLED)) << 1;
      stems = new String[places];
      weights = new float[places];
    }

    void add(String stem, int hash, float weight) {
      int place = (hash * 0x9E3779B1) >>> (Integer.numberOfLeadingZeros(stems.length) + 1);
      String there = stems[place];
      while (there != null && !there.equals(stem)) {
        place = (place + 1) & (stems.length - 1);
        there = stems[place];
      }
      if (there == null) {
        stems[place] = stem;
        size++;
      }
      weights[place] += weight;
    }

    List<Term> heaviest(int most) {
      float least = least(most);
      List<Term> heaviest = new ArrayList<>(most);
      for (int place = 0; place < stems.length; place++) {
        String stem = stems[place];
        if (stem != null && weights[place] >= least) {
          heaviest.add(new Term(stem, weights[place]));
        }
      }
      heaviest.sort(HEAVIEST);
      return heaviest.subList(0, Math.min(most, heaviest.size()));
    }

    /** The weight of the last one that is among the heaviest. */
    private float least(int most) {
      float[] ascending = weights.clone();
      Arrays.sort(ascending);
      return size <= most ? 0 : ascending[ascending.length - most];
    }
  }
}
