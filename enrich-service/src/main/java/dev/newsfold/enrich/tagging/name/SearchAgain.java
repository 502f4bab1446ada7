package dev.newsfold.enrich.tagging.name;

import dev.newsfold.enrich.tagging.place.Countries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mentions that the model missed: of names that it found elsewhere in the article, and of
 * countries and regions.
 */
final class SearchAgain {

  private static final int SHORTEST = 3;
  private static final int SHORTEST_LISTED = 4;

  /**
   * A name to look for.
   *
   * @param afterThe whether it only counts behind the article, as {@code the League} does
   */
  private record Sought(NameKind kind, List<String> words, boolean afterThe) {}

  private static final Comparator<Sought> LONGEST_FIRST =
      Comparator.comparingInt((Sought sought) -> -sought.words().size())
          .thenComparing(sought -> sought.kind() == NameKind.PERSON ? 1 : 0)
          .thenComparing(Sought::kind);

  private final KindByWords words;
  private final Map<String, List<Sought>> listed;

  SearchAgain(KindByWords words, Countries countries) {
    this.words = words;
    List<Sought> places = new ArrayList<>();
    for (String name : countries.placeNames()) {
      if (name.length() >= SHORTEST_LISTED) {
        places.add(new Sought(NameKind.PLACE, Arrays.asList(name.split(" ", -1)), false));
      }
    }
    this.listed = byFirstWord(places);
  }

  List<NameSpan> of(List<NameSpan> found, List<Token> tokens) {
    Map<String, List<Sought>> sought = byFirstWord(sought(found, tokens));
    Set<String> ordinaryWords = ordinaryWords(tokens);
    List<NameSpan> all = new ArrayList<>(found.size() + 8);
    int next = 0;
    int i = 0;
    while (i < tokens.size()) {
      if (next < found.size() && found.get(next).first() <= i) {
        NameSpan span = found.get(next++);
        all.add(span);
        i = Math.max(i, span.end());
        continue;
      }
      int limit = next < found.size() ? found.get(next).first() : tokens.size();
      Sought match = match(tokens, i, limit, sought, ordinaryWords);
      match = match == null ? match(tokens, i, limit, listed, ordinaryWords) : match;
      if (match == null) {
        i++;
      } else {
        all.add(new NameSpan(match.kind(), i, i + match.words().size()));
        i += match.words().size();
      }
    }
    return all;
  }

  private Set<Sought> sought(List<NameSpan> found, List<Token> tokens) {
    Set<Sought> sought = new HashSet<>();
    for (NameSpan span : found) {
      List<String> name = words(tokens, span.first(), span.end());
      if (name.size() > 1 || name.get(0).length() >= SHORTEST) {
        sought.add(new Sought(span.kind(), name, false));
      }
      String last = name.get(name.size() - 1);
      boolean isLong = name.size() > 1 && last.length() >= SHORTEST;
      if (!isLong || !tokens.get(span.end() - 1).isCapitalised()) {
        continue;
      }
      if (span.kind() == NameKind.PERSON) {
        sought.add(new Sought(NameKind.PERSON, List.of(last), false));
      }
      if (span.kind() == NameKind.ORGANISATION
          && words.isOrganisationWord(tokens.get(span.end() - 1).lower())) {
        sought.add(new Sought(NameKind.ORGANISATION, List.of(last), true));
      }
    }
    return sought;
  }

  private static Map<String, List<Sought>> byFirstWord(Collection<Sought> sought) {
    Map<String, List<Sought>> byFirst = new HashMap<>();
    for (Sought each : sought) {
      byFirst.computeIfAbsent(each.words().get(0), key -> new ArrayList<>()).add(each);
    }
    byFirst.values().forEach(each -> each.sort(LONGEST_FIRST));
    return byFirst;
  }

  private static Set<String> ordinaryWords(List<Token> tokens) {
    Set<String> words = new HashSet<>();
    for (Token token : tokens) {
      if (!token.isCapitalised()) {
        words.add(token.text());
      }
    }
    return words;
  }

  private static @Nullable Sought match(
      List<Token> tokens,
      int at,
      int limit,
      Map<String, List<Sought>> soughtByFirst,
      Set<String> ordinaryWords) {
    for (Sought sought : soughtByFirst.getOrDefault(tokens.get(at).text(), List.of())) {
      int end = at + sought.words().size();
      if (end <= limit
          && tokens.get(at).sentence() == tokens.get(end - 1).sentence()
          && words(tokens, at, end).equals(sought.words())
          && isName(sought, tokens, at, ordinaryWords)) {
        return sought;
      }
    }
    return null;
  }

  private static boolean isName(
      Sought sought, List<Token> tokens, int at, Set<String> ordinaryWords) {
    if (sought.words().size() > 1) {
      return true;
    }
    if (sought.afterThe()) {
      return at > 0
          && tokens.get(at - 1).lower().equals("the")
          && !isCapitalisedNeighbour(tokens, at, at + 1);
    }
    Token token = tokens.get(at);
    return token.isCapitalised()
        && !ordinaryWords.contains(token.lower())
        // A single word between capitals is likely a part of another name.
        && !isCapitalisedNeighbour(tokens, at, at + 1)
        && !isCapitalisedNeighbour(tokens, at, at - 1);
  }

  private static boolean isCapitalisedNeighbour(List<Token> tokens, int at, int neighbour) {
    if (neighbour < 0 || neighbour >= tokens.size()) {
      return false;
    }
    Token other = tokens.get(neighbour);
    boolean startsSentence =
        neighbour == 0 || tokens.get(neighbour - 1).sentence() != other.sentence();
    return other.sentence() == tokens.get(at).sentence()
        && other.isCapitalised()
        && !(startsSentence && neighbour < at);
  }

  private static List<String> words(List<Token> tokens, int first, int end) {
    return tokens.subList(first, end).stream().map(Token::text).toList();
  }
}
