package dev.newsfold.enrich.sketch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;
import org.jspecify.annotations.Nullable;

/**
 * Collects the words of a text that it is compared by.
 *
 * <p>Sources: Porter 1980 and Snowball for the stems.
 */
final class CollectTerms {

  /** So many of a text, those of headline and lead first. */
  private static final int MOST = 120;

  private static final int MOST_OF_HEADLINE = 12;
  private static final int MOST_OF_LEAD = 40;

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

  CollectTerms(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The words of a text.
   *
   * @param hasOwnHeadline whether the headline stands apart from the body
   * @param names the words that names consist of
   */
  record Text(
      List<String> headline,
      boolean hasOwnHeadline,
      List<String> lead,
      List<String> body,
      List<String> names) {}

  Terms of(Text text, String language) {
    Stems stems = new Stems(language);
    Map<String, Integer> counts = new HashMap<>();
    if (text.hasOwnHeadline()) {
      stems.of(text.headline()).forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    stems.of(text.body()).forEach(stem -> counts.merge(stem, 1, Integer::sum));
    Set<String> headline = new HashSet<>(stems.of(text.headline()));
    Set<String> lead = new HashSet<>(stems.of(text.lead()));
    lead.addAll(headline);
    Set<String> names = new HashSet<>(stems.of(text.names()));
    List<TextTerm> all =
        counts.entrySet().stream()
            .map(
                entry ->
                    new TextTerm(
                        entry.getKey(),
                        Math.min(TextTerm.MOST_COUNTED, entry.getValue()),
                        vocabulary.rarity(entry.getKey()),
                        names.contains(entry.getKey()),
                        headline.contains(entry.getKey()),
                        lead.contains(entry.getKey())))
            .filter(term -> term.rarity() > 0)
            .sorted(
                Comparator.comparingDouble((TextTerm term) -> term.weight(Float.MAX_VALUE))
                    .reversed()
                    .thenComparing(TextTerm::stem))
            .toList();
    return new Terms(chosen(all));
  }

  private static List<TextTerm> chosen(List<TextTerm> heaviestFirst) {
    Map<String, TextTerm> chosen = new LinkedHashMap<>();
    add(chosen, heaviestFirst, TextTerm::inHeadline, MOST_OF_HEADLINE);
    add(
        chosen,
        heaviestFirst.stream()
            .sorted(
                Comparator.comparingDouble(TextTerm::rarity)
                    .reversed()
                    .thenComparing(TextTerm::stem))
            .toList(),
        TextTerm::inLead,
        MOST_OF_LEAD);
    add(chosen, heaviestFirst, term -> !chosen.containsKey(term.stem()), MOST - chosen.size());
    return List.copyOf(chosen.values());
  }

  private static void add(
      Map<String, TextTerm> chosen, List<TextTerm> terms, Predicate<TextTerm> which, int most) {
    terms.stream()
        .filter(which)
        .limit(most)
        .toList()
        .forEach(term -> chosen.put(term.stem(), term));
  }

  /** The stems of words in one language, each word stemmed once. */
  private static final class Stems {

    private final @Nullable SnowballStemmer stemmer;
    private final Map<String, String> known = new HashMap<>();

    Stems(String language) {
      ALGORITHM algorithm = STEMMERS.get(language);
      stemmer = algorithm == null ? null : new SnowballStemmer(algorithm);
    }

    List<String> of(List<String> words) {
      return words.stream()
          .filter(word -> word.length() >= 2 && Words.isContent(word))
          .map(word -> known.computeIfAbsent(word.toLowerCase(Locale.ROOT), this::stem))
          .toList();
    }

    private String stem(String word) {
      return stemmer == null ? word : stemmer.stem(word).toString();
    }
  }
}
