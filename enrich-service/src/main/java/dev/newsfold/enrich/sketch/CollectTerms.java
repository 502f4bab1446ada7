package dev.newsfold.enrich.sketch;

import dev.newsfold.enrich.memo.RecentWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  /** In place of the stem of a word that says nothing by itself. */
  private static final String NO_CONTENT = "";

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
  private final Map<ALGORITHM, RecentWords<String>> stems = new ConcurrentHashMap<>();
  private final RecentWords<String> unstemmed = new RecentWords<>(word -> stem(word, null));

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

  /** A term, and what it weighs however rare it is. */
  private record Weighed(TextTerm term, float weight) {

    private static final Comparator<Weighed> HEAVIEST =
        Comparator.comparingDouble(Weighed::weight)
            .reversed()
            .thenComparing(weighed -> weighed.term.stem());

    private static final Comparator<Weighed> RAREST =
        Comparator.comparingDouble((Weighed weighed) -> weighed.term.rarity())
            .reversed()
            .thenComparing(weighed -> weighed.term.stem());

    Weighed(TextTerm term) {
      this(term, term.weight());
    }
  }

  Terms of(Text text, String language) {
    RecentWords<String> known = stemsOf(language);
    List<String> ofHeadline = stems(text.headline(), known);
    Map<String, Integer> counts = new HashMap<>();
    if (text.hasOwnHeadline()) {
      ofHeadline.forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    stems(text.body(), known).forEach(stem -> counts.merge(stem, 1, Integer::sum));
    Set<String> headline = new HashSet<>(ofHeadline);
    Set<String> lead = new HashSet<>(stems(text.lead(), known));
    lead.addAll(headline);
    Set<String> names = new HashSet<>(stems(text.names(), known));
    List<Weighed> all = new ArrayList<>(counts.size());
    counts.forEach(
        (stem, count) -> {
          float rarity = vocabulary.rarity(stem);
          if (rarity > 0) {
            all.add(
                new Weighed(
                    new TextTerm(
                        stem,
                        Math.min(TextTerm.MOST_COUNTED, count),
                        rarity,
                        names.contains(stem),
                        headline.contains(stem),
                        lead.contains(stem))));
          }
        });
    return new Terms(chosen(all));
  }

  private static List<TextTerm> chosen(List<Weighed> all) {
    Set<TextTerm> chosen = new LinkedHashSet<>();
    add(chosen, all, TextTerm::inHeadline, Weighed.HEAVIEST, MOST_OF_HEADLINE);
    add(chosen, all, TextTerm::inLead, Weighed.RAREST, MOST_OF_LEAD);
    add(chosen, all, term -> !chosen.contains(term), Weighed.HEAVIEST, MOST - chosen.size());
    return List.copyOf(chosen);
  }

  private static void add(
      Set<TextTerm> chosen,
      List<Weighed> all,
      Predicate<TextTerm> which,
      Comparator<Weighed> order,
      int most) {
    all.stream()
        .filter(weighed -> which.test(weighed.term))
        .sorted(order)
        .limit(most)
        .toList()
        .forEach(weighed -> chosen.add(weighed.term));
  }

  private RecentWords<String> stemsOf(String language) {
    ALGORITHM stemmer = STEMMERS.get(language);
    return stemmer == null
        ? unstemmed
        : stems.computeIfAbsent(stemmer, of -> new RecentWords<>(word -> stem(word, of)));
  }

  private static List<String> stems(List<String> words, RecentWords<String> known) {
    List<String> found = new ArrayList<>(words.size());
    for (String word : words) {
      String stem = known.of(word);
      if (!stem.equals(NO_CONTENT)) {
        found.add(stem);
      }
    }
    return found;
  }

  private static String stem(String word, @Nullable ALGORITHM stemmer) {
    if (word.length() < 2 || !Words.isContent(word)) {
      return NO_CONTENT;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return stemmer == null ? lower : new SnowballStemmer(stemmer).stem(lower).toString();
  }
}
