package dev.newsfold.enrich.sketch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an article quotes, laid out for seeing at once that another one quotes nothing of it. */
public final class Quotations {

  /** So many content words in a row are the least that two quotations have to share. */
  public static final int FEWEST_SHARED = 3;

  private final List<Quotation> quotations;

  /** Made when they are first asked for; they come out the same whoever makes them. */
  private int @Nullable [] runs;

  @JsonCreator
  public Quotations(List<Quotation> quotations) {
    this.quotations = List.copyOf(quotations);
  }

  /** In the order of the text. */
  @JsonValue
  public List<Quotation> list() {
    return quotations;
  }

  /** Never false for two that share a run of {@link #FEWEST_SHARED} words, and seldom true else. */
  public boolean mayShareRun(Quotations other) {
    int[] mine = runs();
    int[] theirs = other.runs();
    int i = 0;
    int j = 0;
    while (i < mine.length && j < theirs.length) {
      if (mine[i] == theirs[j]) {
        return true;
      }
      if (mine[i] < theirs[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  /** The runs of {@link #FEWEST_SHARED} content words as hashes, ascending. */
  private int[] runs() {
    int[] made = runs;
    if (made == null) {
      made = quotations.stream().flatMapToInt(Quotations::runs).sorted().distinct().toArray();
      runs = made;
    }
    return made;
  }

  private static IntStream runs(Quotation quotation) {
    int[] words = quotation.contentHashes();
    return IntStream.rangeClosed(0, words.length - FEWEST_SHARED)
        .map(
            start -> {
              int hash = 0;
              for (int i = start; i < start + FEWEST_SHARED; i++) {
                hash = 0x9E3779B1 * hash + words[i];
              }
              return hash;
            });
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quotations that && quotations.equals(that.quotations);
  }

  @Override
  public int hashCode() {
    return quotations.hashCode();
  }

  @Override
  public String toString() {
    return quotations.toString();
  }
}
