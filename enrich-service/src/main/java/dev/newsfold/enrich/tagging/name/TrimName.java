package dev.newsfold.enrich.tagging.name;

import dev.newsfold.enrich.tagging.place.Countries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts from a model's name what is no part of it, and parts what is more than one name. */
final class TrimName {

  private final Set<String> noNames = new HashSet<>(WordList.read("no-names.txt"));
  private final Countries countries;
  private final Set<String> titles = new HashSet<>(WordList.read("titles.txt"));

  TrimName(Countries countries) {
    this.countries = countries;
  }

  /** The names that a model's span holds: none, one, or one on each side of a possessive. */
  List<NameSpan> of(NameSpan span, List<Token> tokens) {
    List<NameSpan> names = new ArrayList<>(1);
    int first = span.first();
    for (int i = span.first(); i <= span.end(); i++) {
      if (i == span.end() || isPossessive(tokens, i, span)) {
        addTrimmed(first, i, span.kind(), tokens, names);
        first = i + 1;
      }
    }
    return names;
  }

  boolean isTitle(Token token) {
    return titles.contains(NameFolding.plain(token.text()));
  }

  // "Russia's Ivanov" and "China's Supreme Court" are two names each, "Lloyd's Register" is one.
  private boolean isPossessive(List<Token> tokens, int i, NameSpan span) {
    return tokens.get(i).isPossessiveMark()
        && (span.kind() == NameKind.PERSON
            || i + 1 == span.end()
            || countries.codeOfName(text(tokens, span.first(), i)) != null);
  }

  private void addTrimmed(
      int from, int to, NameKind kind, List<Token> tokens, List<NameSpan> names) {
    int first = from;
    int end = to;
    while (first < end && isFrontMatter(tokens, first, end, kind)) {
      first++;
    }
    while (end > first && !isNameEnd(tokens.get(end - 1))) {
      end--;
    }
    if (first < end && isName(tokens, first, end, kind)) {
      boolean isCountry = countries.codeOfName(text(tokens, first, end)) != null;
      names.add(new NameSpan(isCountry ? NameKind.PLACE : kind, first, end));
    }
  }

  private boolean isFrontMatter(List<Token> tokens, int i, int end, NameKind kind) {
    Token token = tokens.get(i);
    if (!token.isWord() || token.lower().equals("the")) {
      return true;
    }
    boolean isLast = i + 1 == end;
    if (kind != NameKind.PERSON || isLast) {
      return false;
    }
    return isTitle(token) || countries.isPeople(token.text());
  }

  private static boolean isNameEnd(Token token) {
    return token.isWord() && !token.isPossessiveMark();
  }

  private boolean isName(List<Token> tokens, int first, int end, NameKind kind) {
    Token token = tokens.get(first);
    if (end - first > 1) {
      return true;
    }
    if (countries.codeOfName(token.text()) != null) {
      return true;
    }
    return token.text().length() > 1
        && token.text().chars().anyMatch(Character::isUpperCase)
        && !noNames.contains(token.lower())
        && !countries.isPeople(token.text())
        && !(kind == NameKind.PERSON && isTitle(token));
  }

  static String text(List<Token> tokens, int first, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i < end; i++) {
      if (i > first && tokens.get(i).start() > tokens.get(i - 1).end()) {
        text.append(' ');
      }
      text.append(tokens.get(i).text());
    }
    return text.toString();
  }
}
