package dev.newsfold.enrich.sketch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Comparator;
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

  private final List<TextTerm> terms;
  private final TextTerm[] byHash;
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
    this.terms = List.copyOf(terms);
    byHash = terms.toArray(TextTerm[]::new);
    Arrays.sort(
        byHash,
        Comparator.comparingInt((TextTerm term) -> term.stem().hashCode())
            .thenComparing(TextTerm::stem));
    int size = byHash.length;
    hashes = new int[size];
    words = new float[size];
    topic = new float[size];
    lead = new float[size];
    headline = new float[size];
    float sumOfRarities = 0;
    int rareOnes = 0;
    for (int i = 0; i < size; i++) {
      TextTerm term = byHash[i];
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
    return terms;
  }

  int size() {
    return hashes.length;
  }

  TextTerm at(int index) {
    return byHash[index];
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
        .mapToObj(i -> new Term(byHash[i].stem(), weights[i]))
        .toList();
  }

  private boolean isHeavier(float[] weights, int one, int other) {
    return weights[one] > weights[other]
        || (weights[one] == weights[other]
            && byHash[one].stem().compareTo(byHash[other].stem()) < 0);
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
    return other instanceof Terms that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return terms.toString();
  }
}
