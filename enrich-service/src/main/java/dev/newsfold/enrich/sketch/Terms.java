package dev.newsfold.enrich.sketch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

  private static final int NAME = 1;
  private static final int HEADLINE = 2;
  private static final int LEAD = 4;

  /** By how often a word stands there. */
  private static final double[] FREQUENCIES =
      IntStream.rangeClosed(0, TextTerm.MOST_COUNTED).mapToDouble(n -> 1 + Math.log(n)).toArray();

  /** In the order of the hashes of the stems, so that two are compared in one pass. */
  private final int[] hashes;

  private final String[] stems;
  private final byte[] counts;

  /** In parts of {@link TextTerm#RARITY_STEPS}. */
  private final byte[] rarities;

  private final byte[] marks;

  private final double words;
  private final double topic;
  private final double lead;
  private final double headline;
  private final float rarity;
  private final int rare;

  /**
   * Those of an article, each stem once.
   *
   * @param terms in any order
   */
  @JsonCreator
  public Terms(List<TextTerm> terms) {
    int size = terms.size();
    hashes = new int[size];
    stems = new String[size];
    counts = new byte[size];
    rarities = new byte[size];
    marks = new byte[size];
    TextTerm[] sorted = byHash(terms);
    float sumOfRarities = 0;
    int rareOnes = 0;
    for (int i = 0; i < size; i++) {
      TextTerm term = sorted[i];
      hashes[i] = term.stem().hashCode();
      stems[i] = term.stem();
      counts[i] = (byte) term.count();
      rarities[i] = (byte) Math.round(term.rarity() * TextTerm.RARITY_STEPS);
      marks[i] =
          (byte)
              ((term.isName() ? NAME : 0)
                  | (term.inHeadline() ? HEADLINE : 0)
                  | (term.inLead() ? LEAD : 0));
      sumOfRarities += rarityAt(i);
      rareOnes += isRareAt(i) ? 1 : 0;
    }
    rarity = sumOfRarities;
    rare = rareOnes;
    words = length(this::wordWeight);
    topic = length(this::topicWeight);
    lead = length(this::leadWeight);
    headline = length(this::headlineWeight);
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

  /** What weighs as much as a term by itself. */
  @FunctionalInterface
  private interface Weight {
    float at(int index);
  }

  /** By which the weights are divided, so that their squares add up to 1. */
  private double length(Weight weights) {
    double squares = 0;
    for (int i = 0; i < hashes.length; i++) {
      float weight = weights.at(i);
      squares += weight * weight;
    }
    return squares > 0 ? Math.sqrt(squares) : 1;
  }

  /** What is said of those who are named: the words that are no names, heaviest first. */
  public List<Term> topic(int most) {
    return heaviest(this::topicAt, most);
  }

  /** The words of headline and lead, heaviest first. */
  public List<Term> lead(int most) {
    return heaviest(this::leadAt, most);
  }

  @JsonValue
  public List<TextTerm> terms() {
    return IntStream.range(0, size()).mapToObj(this::at).toList();
  }

  int size() {
    return hashes.length;
  }

  private TextTerm at(int index) {
    return new TextTerm(
        stems[index],
        Byte.toUnsignedInt(counts[index]),
        rarityAt(index),
        is(index, NAME),
        is(index, HEADLINE),
        is(index, LEAD));
  }

  int hashAt(int index) {
    return hashes[index];
  }

  String stemAt(int index) {
    return stems[index];
  }

  float wordAt(int index) {
    return (float) (wordWeight(index) / words);
  }

  float topicAt(int index) {
    return (float) (topicWeight(index) / topic);
  }

  float leadAt(int index) {
    return (float) (leadWeight(index) / lead);
  }

  float headlineAt(int index) {
    return (float) (headlineWeight(index) / headline);
  }

  float rarityAt(int index) {
    return Byte.toUnsignedInt(rarities[index]) / TextTerm.RARITY_STEPS;
  }

  boolean isRareAt(int index) {
    return rarityAt(index) > RARE;
  }

  /** The sum over all terms. */
  float rarity() {
    return rarity;
  }

  /** How many are rare. */
  int rare() {
    return rare;
  }

  private float wordWeight(int index) {
    return weight(index, MOST_RARE_WORD);
  }

  private float topicWeight(int index) {
    return is(index, NAME) ? 0 : weight(index, MOST_RARE_TOPIC);
  }

  private float leadWeight(int index) {
    return is(index, LEAD) ? Math.min(MOST_RARE_OF_LEAD, rarityAt(index)) : 0;
  }

  private float headlineWeight(int index) {
    return is(index, HEADLINE) ? rarityAt(index) : 0;
  }

  /** The tf-idf, a rarity above the given one counted as that. */
  private float weight(int index, float mostRare) {
    double frequency = FREQUENCIES[Byte.toUnsignedInt(counts[index])];
    return (float) (frequency * Math.min(mostRare, rarityAt(index)));
  }

  private boolean is(int index, int mark) {
    return (marks[index] & mark) != 0;
  }

  /** Few of many are wanted: most are passed over with one look. */
  private List<Term> heaviest(Weight weightAt, int most) {
    float[] weights = new float[size()];
    int[] heaviest = new int[most];
    int count = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weightAt.at(i);
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
    return Arrays.stream(heaviest, 0, count).mapToObj(i -> new Term(stems[i], weights[i])).toList();
  }

  private boolean isHeavier(float[] weights, int one, int other) {
    return weights[one] > weights[other]
        || (weights[one] == weights[other] && stems[one].compareTo(stems[other]) < 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Terms that
        && Arrays.equals(stems, that.stems)
        && Arrays.equals(counts, that.counts)
        && Arrays.equals(rarities, that.rarities)
        && Arrays.equals(marks, that.marks);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return terms().toString();
  }
}
