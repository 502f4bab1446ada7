package dev.newsfold.enrich.tagging.name;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the kind of a name where the text says what it is: {@code Quillon is a village}, {@code
 * Tarlo, a bank}, {@code the band Quill}, {@code the town of Harrow}.
 */
final class KindByDefinition {

  private static final Set<String> COPULAS = Set.of("is", "was", "are", "were", "became");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> ENDS =
      Set.of(
          ",",
          ".",
          ";",
          ":",
          "(",
          ")",
          "-",
          "--",
          "and",
          "or",
          "of",
          "in",
          "for",
          "from",
          "to",
          "that",
          "which",
          "who",
          "whose",
          "where",
          "with",
          "at",
          "by",
          "on",
          "near",
          "between",
          "located",
          "based",
          "founded",
          "formed",
          "situated",
          "established",
          "owned",
          "known",
          "headquartered",
          "run",
          "operated",
          "operating",
          "made",
          "created",
          "led",
          "about",
          "as",
          "north",
          "south",
          "east",
          "west");
  private static final int LONGEST_PHRASE = 9;
  private static final int LONGEST_ASIDE = 12;

  private final KindNouns nouns;

  KindByDefinition(KindNouns nouns) {
    this.nouns = nouns;
  }

  /** The kind that the text states right before or behind a name, null where it states none. */
  @Nullable NameKind of(NameSpan span, List<Token> tokens) {
    NameKind behind = statedAt(span.end(), tokens);
    return behind != null ? behind : statedBefore(span, tokens);
  }

  /** The kind in {@code is a village} and {@code (…) were a band}, read from its first token on. */
  @Nullable NameKind statedAt(int at, List<Token> tokens) {
    int verb = behindAside(at, tokens);
    if (verb + 2 >= tokens.size() || verb == 0) {
      return null;
    }
    int sentence = tokens.get(verb - 1).sentence();
    boolean isDefinition =
        COPULAS.contains(tokens.get(verb).text()) || tokens.get(verb).text().equals(",");
    if (!isDefinition || tokens.get(verb + 1).sentence() != sentence) {
      return null;
    }
    int phrase = isOneOf(verb + 1, tokens) ? verb + 3 : verb + 1;
    boolean hasArticle = ARTICLES.contains(tokens.get(phrase).text());
    return hasArticle && phrase + 1 < tokens.size() ? kindOfPhrase(phrase + 1, tokens) : null;
  }

  private static boolean isOneOf(int at, List<Token> tokens) {
    return at + 2 < tokens.size()
        && tokens.get(at).text().equals("one")
        && tokens.get(at + 1).text().equals("of");
  }

  // "Quillon (pronounced Killon) is"
  private static int behindAside(int at, List<Token> tokens) {
    if (at >= tokens.size() || !tokens.get(at).text().equals("(")) {
      return at;
    }
    for (int i = at + 1; i < Math.min(tokens.size(), at + LONGEST_ASIDE); i++) {
      if (tokens.get(i).text().equals(")")) {
        return i + 1;
      }
    }
    return at;
  }

  // The phrase's head is its last noun: "a bank robber" is no bank.
  private @Nullable NameKind kindOfPhrase(int from, List<Token> tokens) {
    int sentence = tokens.get(from).sentence();
    int end = from;
    while (end < Math.min(tokens.size(), from + LONGEST_PHRASE)
        && tokens.get(end).sentence() == sentence
        && !ENDS.contains(tokens.get(end).text())) {
      end++;
    }
    return end == from ? null : kindOf(tokens.get(end - 1));
  }

  private @Nullable NameKind statedBefore(NameSpan span, List<Token> tokens) {
    int before = span.first() - 1;
    if (before < 0 || tokens.get(before).sentence() != tokens.get(span.first()).sentence()) {
      return null;
    }
    if (!tokens.get(before).text().equals("of")) {
      return kindOf(tokens.get(before));
    }
    NameKind container = before == 0 ? null : kindOf(tokens.get(before - 1));
    return container == NameKind.PLACE ? container : null;
  }

  private @Nullable NameKind kindOf(Token noun) {
    return nouns.kindOf(noun.text());
  }
}
