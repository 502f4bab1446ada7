package dev.newsfold.benchmark.multiplication;

import dev.newsfold.enrich.sketch.SketchedArticle;
import java.util.ArrayList;
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

  private enum Kind {
    KEPT,
    NAME,
    RANKED
  }

  /** A word, or all between two that are replaced. */
  private record Piece(Kind kind, String text, int rank) {}

  private final List<String> byRank;
  private final Map<String, Integer> ranks = new HashMap<>();

  /** Texts are few, and thousands are made of each. */
  private final Map<String, List<Piece>> cut = new HashMap<>();

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

  /** Of the texts of real events. */
  public static FreshText ofEvents(Collection<List<SketchedArticle>> events) {
    return new FreshText(
        events.stream().flatMap(List::stream).map(article -> article.article().body()).toList());
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
    StringBuilder fresh = new StringBuilder(text.length());
    for (Piece piece : cut.computeIfAbsent(text, this::cut)) {
      fresh.append(
          switch (piece.kind()) {
            case KEPT -> piece.text();
            case NAME -> names.of(piece.text());
            case RANKED -> inPlaceOf(piece.rank(), key);
          });
    }
    return fresh.toString();
  }

  private List<Piece> cut(String text) {
    List<Piece> pieces = new ArrayList<>();
    int kept = 0;
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      Piece word = piece(words.group());
      if (word.kind() == Kind.KEPT) {
        continue;
      }
      if (words.start() > kept) {
        pieces.add(new Piece(Kind.KEPT, text.substring(kept, words.start()), 0));
      }
      pieces.add(word);
      kept = words.end();
    }
    pieces.add(new Piece(Kind.KEPT, text.substring(kept), 0));
    return pieces;
  }

  private Piece piece(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    Integer rank = ranks.get(small);
    if (rank != null && rank < EVERYDAY) {
      return new Piece(Kind.KEPT, word, 0);
    }
    return rank == null || !small.equals(word)
        ? new Piece(Kind.NAME, word, 0)
        : new Piece(Kind.RANKED, word, rank);
  }

  private String inPlaceOf(int rank, long key) {
    int first = rank - rank % BAND;
    int size = Math.min(BAND, byRank.size() - first);
    long turn = Long.remainderUnsigned(Mix.of(key, first), size);
    return byRank.get(first + (int) ((rank - first + turn) % size));
  }
}
