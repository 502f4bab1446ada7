package dev.newsfold.enrich.sketch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A word of an article as the fold compares it. It keeps the hash of its stem beside it: terms are
 * compared by the thousand for each article, and the stems lie all over the heap.
 */
public final class Term {

  private final String stem;
  private final float weight;
  private final int hash;

  /**
   * A term.
   *
   * @param stem lower case, without its inflection
   * @param weight tf-idf, so scaled that the squares over an article add up to 1
   */
  @JsonCreator
  public Term(@JsonProperty("stem") String stem, @JsonProperty("weight") float weight) {
    this.stem = stem;
    this.weight = weight;
    this.hash = stem.hashCode();
  }

  @JsonProperty("stem")
  public String stem() {
    return stem;
  }

  @JsonProperty("weight")
  public float weight() {
    return weight;
  }

  /** That of the stem alone. */
  public int stemHash() {
    return hash;
  }

  public boolean hasStemOf(Term other) {
    return hash == other.hash && stem.equals(other.stem);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Term that
        && hasStemOf(that)
        && Float.floatToIntBits(weight) == Float.floatToIntBits(that.weight);
  }

  @Override
  public int hashCode() {
    return 31 * hash + Float.hashCode(weight);
  }

  @Override
  public String toString() {
    return stem + "=" + weight;
  }
}
