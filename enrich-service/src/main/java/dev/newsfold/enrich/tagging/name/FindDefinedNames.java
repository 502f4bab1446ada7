package dev.newsfold.enrich.tagging.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that open a sentence which says what they are, whatever words they are made of:
 * {@code Nine Miles to Harrow is a rock band}.
 */
final class FindDefinedNames {

  private static final Set<String> LINKS = Set.of("of", "to", "and", "the", "for", "&", "de", "'s");
  private static final int LONGEST_NAME = 6;

  private final KindByDefinition definitions;
  private final Set<String> noNames = new HashSet<>(WordList.read("no-names.txt"));

  FindDefinedNames(KindByDefinition definitions) {
    this.definitions = definitions;
  }

  /** The spans with defined organisations and places added, in place of parts of them. */
  List<NameSpan> addTo(List<NameSpan> found, List<Token> tokens) {
    List<NameSpan> defined = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (i == 0 || tokens.get(i - 1).sentence() != tokens.get(i).sentence()) {
        NameSpan name = startingAt(i, tokens);
        if (name != null && found.stream().noneMatch(span -> holds(span, name))) {
          defined.add(name);
        }
      }
    }
    if (defined.isEmpty()) {
      return found;
    }
    List<NameSpan> all = new ArrayList<>(defined);
    for (NameSpan span : found) {
      if (defined.stream().noneMatch(name -> overlap(span, name))) {
        all.add(span);
      }
    }
    all.sort(Comparator.comparingInt(NameSpan::first));
    return all;
  }

  private @Nullable NameSpan startingAt(int at, List<Token> tokens) {
    int first = tokens.get(at).lower().equals("the") ? at + 1 : at;
    int end = first;
    while (end < Math.min(tokens.size(), first + LONGEST_NAME)
        && isPart(tokens.get(end), end > first)) {
      end++;
    }
    if (end == first || LINKS.contains(tokens.get(end - 1).text())) {
      return null;
    }
    boolean isWord = end - first == 1 && noNames.contains(tokens.get(first).lower());
    NameKind kind = isWord ? null : definitions.statedAt(end, tokens);
    boolean isThing = kind == NameKind.ORGANISATION || kind == NameKind.PLACE;
    return kind != null && isThing ? new NameSpan(kind, first, end) : null;
  }

  private static boolean isPart(Token token, boolean isInside) {
    return token.isCapitalised()
        || Character.isDigit(token.text().codePointAt(0))
        || (isInside && LINKS.contains(token.text()));
  }

  private static boolean holds(NameSpan span, NameSpan name) {
    return span.first() <= name.first() && span.end() >= name.end();
  }

  private static boolean overlap(NameSpan span, NameSpan name) {
    return span.first() < name.end() && name.first() < span.end();
  }
}
