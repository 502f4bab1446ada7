package dev.newsfold.enrich.sketch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The words by which an article is compared: those of its headline and lead and the heaviest of the
 * others. They are laid out for comparing: thousands of articles are compared a second.
 *
 * <p>Source: Salton and Buckley 1988 for (1 + ln tf) · idf with cosine scaling.
 */
public final class Terms {

  /** What a name weighs at most where all words count: nearly nothing tells more. */
  private static final float MOST_RARE_WORD = 9;

  /** Where only what is said counts, an odd word shall not outweigh the rest. */
  private static final float MOST_RARE_TOPIC = 5;

  private static final float MOST_RARE_OF_LEAD = 6;

  /** A word is rare from here: one article in some four hundred has it. */
  private static final float RARE = 6;

  /** In the order of the hashes of their stems, so that two are compared in one pass. */
  private final TextTerm[] terms;

  private final int[] hashes;
  private final float[] words;
  private final float[] topic;
  private final float[] lead;
  private final float[] headline;
  private final float rarity;
  private final int rare;

  /**
   * Those of an article, each stem once.
   *
   * @param terms in any order
   */
  @JsonCreator
  public Terms(List<TextTerm> terms) {
    this.terms = byHash(terms);
    int size = this.terms.length;
    hashes = new int[size];
    words = new float[size];
    topic = new float[size];
    lead = new float[size];
    headline = new float[size];
    float sumOfRarities = 0;
    int rareOnes = 0;
    for (int i = 0; i < size; i++) {
      TextTerm term = this.terms[i];
      hashes[i] = term.stem().hashCode();
      words[i] = term.weight(MOST_RARE_WORD);
      topic[i] = term.isName() ? 0 : term.weight(MOST_RARE_TOPIC);
      lead[i] = term.inLead() ? Math.min(MOST_RARE_OF_LEAD, term.rarity()) : 0;
      headline[i] = term.inHeadline() ? term.rarity() : 0;
      sumOfRarities += term.rarity();
      rareOnes += isRare(term) ? 1 : 0;
    }
    scale(words);
    scale(topic);
    scale(lead);
    scale(headline);
    rarity = sumOfRarities;
    rare = rareOnes;
  }

  /** Sorts numbers: each hash above the place of its term. */
  private static TextTerm[] byHash(List<TextTerm> terms) {
    long[] order = new long[terms.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = ((long) terms.get(i).stem().hashCode() << Integer.SIZE) | i;
    }
    Arrays.sort(order);
    TextTerm[] sorted = new TextTerm[order.length];
    for (int i = 0; i < order.length; i++) {
      TextTerm term = terms.get((int) order[i]);
      int at = i;
      while (at > 0 && comesBefore(term.stem(), sorted[at - 1].stem())) {
        sorted[at] = sorted[at - 1];
        at--;
      }
      sorted[at] = term;
    }
    return sorted;
  }

  /** Of two whose hashes ascend, or are equal. */
  private static boolean comesBefore(String later, String earlier) {
    return later.hashCode() == earlier.hashCode() && later.compareTo(earlier) < 0;
  }

  /** What is said of those who are named: the words that are no names, heaviest first. */
  public List<Term> topic(int most) {
    return heaviest(topic, most);
  }

  /** The words of headline and lead, heaviest first. */
  public List<Term> lead(int most) {
    return heaviest(lead, most);
  }

  @JsonValue
  public List<TextTerm> terms() {
    return Collections.unmodifiableList(Arrays.asList(terms));
  }

  int size() {
    return hashes.length;
  }

  TextTerm at(int index) {
    return terms[index];
  }

  int hashAt(int index) {
    return hashes[index];
  }

  float wordAt(int index) {
    return words[index];
  }

  float topicAt(int index) {
    return topic[index];
  }

  float leadAt(int index) {
    return lead[index];
  }

  float headlineAt(int index) {
    return headline[index];
  }

  /** The sum over all terms. */
  float rarity() {
    return rarity;
  }

  /** How many are rare. */
  int rare() {
    return rare;
  }

  static boolean isRare(TextTerm term) {
    return term.rarity() > RARE;
  }

  /** Few of many are wanted: most are passed over with one look. */
  private List<Term> heaviest(float[] weights, int most) {
    int[] heaviest = new int[most];
    int count = 0;
    for (int i = 0; i < weights.length; i++) {
      int place = count;
      while (place > 0 && isHeavier(weights, i, heaviest[place - 1])) {
        place--;
      }
      if (place < most && weights[i] > 0) {
        count = Math.min(most, count + 1);
        System.arraycopy(heaviest, place, heaviest, place + 1, count - place - 1);
        heaviest[place] = i;
      }
    }
    return Arrays.stream(heaviest, 0, count)
        .mapToObj(i -> new Term(terms[i].stem(), weights[i]))
        .toList();
  }

  private boolean isHeavier(float[] weights, int one, int other) {
    return weights[one] > weights[other]
        || (weights[one] == weights[other] && terms[one].stem().compareTo(terms[other].stem()) < 0);
  }

  /** So that the squares add up to 1. */
  private static void scale(float[] weights) {
    double squares = 0;
    for (float weight : weights) {
      squares += weight * weight;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < weights.length && length > 0; i++) {
      weights[i] = (float) (weights[i] / length);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Terms that && Arrays.equals(terms, that.terms);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(terms);
  }

  @Override
  public String toString() {
    return Arrays.toString(terms);
  }
}
