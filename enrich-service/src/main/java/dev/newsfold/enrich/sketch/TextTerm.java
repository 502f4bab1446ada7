package dev.newsfold.enrich.sketch;

/**
 * A word of an article: how often it stands there, and where.
 *
 * @param stem lower case, without its inflection
 * @param count at most {@link #MOST_COUNTED}
 * @param rarity in news at large: 0 for a word of every article, in steps of one by {@link
 *     #RARITY_STEPS}
 * @param isName whether it belongs to the name of a person, an organisation or a place
 */
public record TextTerm(
    String stem, int count, float rarity, boolean isName, boolean inHeadline, boolean inLead) {

  /** A word that stands there more often says no more. */
  public static final int MOST_COUNTED = 255;

  /** A rarity is a whole number of these parts, so that it is kept in one byte. */
  public static final float RARITY_STEPS = 16;

  /** Its tf-idf. */
  float weight() {
    return (float) ((1 + Math.log(count)) * rarity);
  }
}
