package dev.newsfold.enrich.tagging.name;

import dev.newsfold.enrich.tagging.place.Countries;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Gives each name one kind throughout an article: the one that most of its mentions have. */
final class SettleKinds {

  private static final int MODEL_VOTE = 2;
  private static final int OWN_WORDS_VOTE = 3;
  private static final int CONTEXT_VOTE = 3;

  // What the text says outright outweighs what the model guessed at many places.
  private static final int DEFINITION_VOTE = 20;

  private final Countries countries;
  private final Predicate<String> isPlace;
  private final Predicate<String> isOrganisation;
  private final KindByWords words;
  private final KindByDefinition definitions;

  SettleKinds(
      KindByWords words,
      KindByDefinition definitions,
      Countries countries,
      Predicate<String> isPlace,
      Predicate<String> isOrganisation) {
    this.words = words;
    this.definitions = definitions;
    this.countries = countries;
    this.isPlace = isPlace;
    this.isOrganisation = isOrganisation;
  }

  List<NameSpan> of(List<NameSpan> spans, List<Token> tokens) {
    Map<String, Map<NameKind, Integer>> votes = new HashMap<>();
    Set<String> partsOfPeople = new HashSet<>();
    for (NameSpan span : spans) {
      Map<NameKind, Integer> kinds =
          votes.computeIfAbsent(key(span, tokens), key -> new EnumMap<>(NameKind.class));
      kinds.merge(span.kind(), MODEL_VOTE, Integer::sum);
      NameKind byName = words.byName(span, tokens);
      if (byName != null) {
        kinds.merge(byName, OWN_WORDS_VOTE, Integer::sum);
      }
      NameKind byContext = words.byContext(span, tokens);
      if (byContext != null) {
        kinds.merge(byContext, CONTEXT_VOTE, Integer::sum);
      }
      NameKind defined = definitions.of(span, tokens);
      if (defined != null) {
        kinds.merge(defined, DEFINITION_VOTE, Integer::sum);
      }
      if (span.kind() == NameKind.PERSON && span.length() > 1) {
        partsOfPeople.add(tokens.get(span.end() - 1).text());
      }
    }
    Map<String, NameKind> settled = new HashMap<>();
    votes.forEach((name, kinds) -> settled.put(name, settle(name, kinds, partsOfPeople)));
    List<NameSpan> result = new ArrayList<>(spans.size());
    for (NameSpan span : spans) {
      result.add(span.as(settled.getOrDefault(key(span, tokens), span.kind())));
    }
    return result;
  }

  private NameKind settle(String name, Map<NameKind, Integer> kinds, Set<String> partsOfPeople) {
    if (countries.isCountryOrRegion(name)) {
      return NameKind.PLACE;
    }
    if (isOrganisation.test(name)) {
      return NameKind.ORGANISATION;
    }
    if (partsOfPeople.contains(name) && !isPlace.test(name)) {
      return NameKind.PERSON;
    }
    NameKind best = null;
    for (Map.Entry<NameKind, Integer> kind : kinds.entrySet()) {
      if (best == null || kind.getValue() > kinds.getOrDefault(best, 0)) {
        best = kind.getKey();
      }
    }
    return best == null ? NameKind.ORGANISATION : best;
  }

  private static String key(NameSpan span, List<Token> tokens) {
    return TrimName.text(tokens, span.first(), span.end());
  }
}
