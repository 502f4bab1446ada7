package dev.newsfold.enrich.tagging.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the kind of a name by a word of the name itself, or by the words around it. */
final class KindByWords {

  private static final Set<String> PLACE_FRONTS = Set.of("lake", "mount", "mt.", "port", "fort");
  private static final Set<String> PLACE_PREPOSITIONS = Set.of("in", "near", "across", "outside");
  private static final Set<String> ADDRESSES =
      Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir");
  private static final Set<String> SPEAKING =
      Set.of("said", "says", "told", "added", "explained", "recalled", "insisted", "joked");

  private static final Set<String> TEAM_VERBS =
      Set.of(
          "joined",
          "joining",
          "played",
          "plays",
          "playing",
          "signed",
          "coached",
          "coaching",
          "captained",
          "managed",
          "debuted",
          "worked",
          "works",
          "employed",
          "drafted");
  private static final Set<String> TEAM_LINKS = Set.of("for", "with", "by");

  private final Set<String> placeWords = new HashSet<>(WordList.read("place-words.txt"));
  private final Set<String> eventWords = new HashSet<>(WordList.read("event-words.txt"));
  private final Set<String> organisationWords =
      new HashSet<>(WordList.read("organisation-words.txt"));

  /** Whether the name's last word tells an event or a work, such as a summit or a treaty. */
  boolean isEvent(NameSpan span, List<Token> tokens) {
    return span.length() > 1 && eventWords.contains(tokens.get(span.end() - 1).lower());
  }

  /** The kind that the name's own words give it, null where they are silent. */
  @Nullable NameKind byName(NameSpan span, List<Token> tokens) {
    if (span.length() < 2) {
      return null;
    }
    String last = tokens.get(span.end() - 1).lower();
    if (placeWords.contains(last)) {
      return NameKind.PLACE;
    }
    if (isOrganisationWord(last) || hasOrganisationWordBeforeOf(span, tokens)) {
      return NameKind.ORGANISATION;
    }
    return PLACE_FRONTS.contains(tokens.get(span.first()).lower()) ? NameKind.PLACE : null;
  }

  boolean isOrganisationWord(String lower) {
    return organisationWords.contains(lower);
  }

  /** The kind that the words before and behind a name give it, null where they are silent. */
  @Nullable NameKind byContext(NameSpan span, List<Token> tokens) {
    Token first = tokens.get(span.first());
    if (span.first() > 0) {
      Token before = tokens.get(span.first() - 1);
      if (before.sentence() == first.sentence() && PLACE_PREPOSITIONS.contains(before.lower())) {
        return NameKind.PLACE;
      }
      if (before.sentence() == first.sentence() && ADDRESSES.contains(before.lower())) {
        return NameKind.PERSON;
      }
    }
    if (isBehindTeamVerb(span, tokens)) {
      return NameKind.ORGANISATION;
    }
    if (span.end() < tokens.size() && SPEAKING.contains(tokens.get(span.end()).text())) {
      return NameKind.PERSON;
    }
    return null;
  }

  // "played for Harrow", "joined Harrow"
  private static boolean isBehindTeamVerb(NameSpan span, List<Token> tokens) {
    int before = span.first() - 1;
    if (before < 1 || span.kind() == NameKind.PERSON) {
      return false;
    }
    boolean isLinked = TEAM_LINKS.contains(tokens.get(before).text());
    return TEAM_VERBS.contains(tokens.get(isLinked ? before - 1 : before).text());
  }

  private boolean hasOrganisationWordBeforeOf(NameSpan span, List<Token> tokens) {
    for (int i = span.first() + 1; i < span.end() - 1; i++) {
      if (tokens.get(i).text().equals("of")) {
        return isOrganisationWord(tokens.get(i - 1).lower());
      }
    }
    return false;
  }
}
