package dev.newsfold.enrich.sketch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * Weighs the words of a text by how often they stand in it and how rare they are in news at large.
 *
 * <p>Sources: Salton and Buckley 1988 for (1 + ln tf) · idf with cosine scaling; Porter 1980 and
 * Snowball for the stems.
 */
final class WeighTerms {

  private static final Map<String, ALGORITHM> STEMMERS =
      Map.ofEntries(
          Map.entry("ar", ALGORITHM.ARABIC),
          Map.entry("da", ALGORITHM.DANISH),
          Map.entry("de", ALGORITHM.GERMAN),
          Map.entry("en", ALGORITHM.ENGLISH),
          Map.entry("es", ALGORITHM.SPANISH),
          Map.entry("fi", ALGORITHM.FINNISH),
          Map.entry("fr", ALGORITHM.FRENCH),
          Map.entry("hu", ALGORITHM.HUNGARIAN),
          Map.entry("id", ALGORITHM.INDONESIAN),
          Map.entry("it", ALGORITHM.ITALIAN),
          Map.entry("nl", ALGORITHM.DUTCH),
          Map.entry("no", ALGORITHM.NORWEGIAN),
          Map.entry("pt", ALGORITHM.PORTUGUESE),
          Map.entry("ro", ALGORITHM.ROMANIAN),
          Map.entry("ru", ALGORITHM.RUSSIAN),
          Map.entry("sv", ALGORITHM.SWEDISH),
          Map.entry("tr", ALGORITHM.TURKISH));

  private final Vocabulary vocabulary;

  WeighTerms(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** At most {@code limit} terms, heaviest first, equal ones in alphabetical order. */
  List<Term> of(List<String> words, String language, int limit) {
    Map<String, Integer> counts = count(words, language);
    List<Term> raw = new ArrayList<>(counts.size());
    counts.forEach(
        (stem, count) ->
            raw.add(new Term(stem, (float) ((1 + Math.log(count)) * vocabulary.rarity(stem)))));
    raw.sort(Comparator.comparingDouble(Term::weight).reversed().thenComparing(Term::stem));
    List<Term> heaviest = raw.subList(0, Math.min(limit, raw.size()));
    double length =
        Math.sqrt(heaviest.stream().mapToDouble(term -> term.weight() * term.weight()).sum());
    return heaviest.stream()
        .filter(term -> term.weight() > 0)
        .map(term -> new Term(term.stem(), (float) (term.weight() / length)))
        .toList();
  }

  private static Map<String, Integer> count(List<String> words, String language) {
    ALGORITHM algorithm = STEMMERS.get(language);
    SnowballStemmer stemmer = algorithm == null ? null : new SnowballStemmer(algorithm);
    Map<String, String> stems = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (String word : words) {
      if (word.length() < 2 || !Words.isContent(word)) {
        continue;
      }
      String stem =
          stems.computeIfAbsent(
              word.toLowerCase(Locale.ROOT),
              lower -> stemmer == null ? lower : stemmer.stem(lower).toString());
      counts.merge(stem, 1, Integer::sum);
    }
    return counts;
  }
}
