package dev.newsfold.benchmark.multiplication;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of one event made from those of another: frequent words stay, a rarer one becomes another
 * that is about as rare, a name one of the same look. How frequent words are stays as it was.
 */
public final class FreshText {

  /** Words of so many ranks are what texts are made of whatever they report. */
  private static final int EVERYDAY = 400;

  private static final int BAND = 512;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final List<String> byRank;
  private final Map<String, Integer> ranks = new HashMap<>();

  /** Ranks the words of texts by the number of texts that they are in. */
  public FreshText(Collection<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> words(text).forEach(word -> counts.merge(word, 1, Integer::sum)));
    byRank =
        counts.keySet().stream()
            .sorted(
                Comparator.comparing((String word) -> -counts.getOrDefault(word, 0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int rank = 0; rank < byRank.size(); rank++) {
      ranks.put(byRank.get(rank), rank);
    }
  }

  /** The words of a text in small letters, each once. */
  public static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** The text as it is for the event of that key. */
  public String of(String text, long key) {
    Cipher names = new Cipher(key);
    return WORD.matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(inPlaceOf(match.group(), names, key)));
  }

  private String inPlaceOf(String word, Cipher names, long key) {
    String small = word.toLowerCase(Locale.ROOT);
    Integer rank = ranks.get(small);
    if (rank == null) {
      return names.of(word);
    }
    if (rank < EVERYDAY) {
      return word;
    }
    if (!small.equals(word)) {
      return names.of(word);
    }
    int first = rank - rank % BAND;
    int size = Math.min(BAND, byRank.size() - first);
    long turn = Long.remainderUnsigned(Mix.of(key, first), size);
    return byRank.get(first + (int) ((rank - first + turn) % size));
  }
}
