package dev.newsfold.enrich.sketch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How alike the words of two articles are.
 *
 * @param words the cosine over all words, names among them
 * @param topic the cosine over the words that are no names
 * @param lead the cosine over the words of headline and lead
 * @param headline the cosine over the words of the headlines
 * @param containment the shared words by those of the article with fewer, each counted by its
 *     rarity
 * @param rare how many rare words both have
 * @param rareShare the same by those of the article with fewer
 */
public record TermOverlap(
    double words,
    double topic,
    double lead,
    double headline,
    double containment,
    int rare,
    double rareShare) {

  private static final int MOST_SHARED = 8;

  /** Symmetric in the two. */
  public static TermOverlap of(Terms one, Terms other) {
    double words = 0;
    double topic = 0;
    double lead = 0;
    double headline = 0;
    double rarity = 0;
    int rare = 0;
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      int order = order(one, i, other, j);
      if (order == 0) {
        words += one.wordAt(i) * other.wordAt(j);
        topic += one.topicAt(i) * other.topicAt(j);
        lead += one.leadAt(i) * other.leadAt(j);
        headline += one.headlineAt(i) * other.headlineAt(j);
        rarity += one.rarityAt(i);
        rare += one.isRareAt(i) ? 1 : 0;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    double ofRarity = Math.min(one.rarity(), other.rarity());
    return new TermOverlap(
        Math.min(words, 1),
        Math.min(topic, 1),
        Math.min(lead, 1),
        Math.min(headline, 1),
        ofRarity > 0 ? Math.min(rarity / ofRarity, 1) : 0,
        rare,
        rare / (1.0 + Math.min(one.rare(), other.rare())));
  }

  /** The stems that both have, those first that make them most alike. */
  public static List<String> shared(Terms one, Terms other) {
    record Shared(String stem, double product) {}
    List<Shared> shared = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      int order = order(one, i, other, j);
      if (order == 0) {
        shared.add(new Shared(one.stemAt(i), one.wordAt(i) * other.wordAt(j)));
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared.stream()
        .sorted(Comparator.comparingDouble(Shared::product).reversed().thenComparing(Shared::stem))
        .limit(MOST_SHARED)
        .map(Shared::stem)
        .toList();
  }

  /** Most stems that two share are one object, of the vocabulary. */
  private static int order(Terms one, int i, Terms other, int j) {
    int byHash = Integer.compare(one.hashAt(i), other.hashAt(j));
    if (byHash != 0) {
      return byHash;
    }
    String stem = one.stemAt(i);
    String otherStem = other.stemAt(j);
    return stem.equals(otherStem) ? 0 : stem.compareTo(otherStem);
  }
}
