package dev.newsfold.enrich.tagging.event;

import dev.newsfold.enrich.tagging.name.NameKind;
import dev.newsfold.enrich.tagging.name.Phrase;
import dev.newsfold.enrich.tagging.name.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrases of a sentence, and which of them a verb's sides are. */
final class Sides {

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in",
          "at",
          "near",
          "of",
          "on",
          "from",
          "for",
          "with",
          "after",
          "during",
          "to",
          "by",
          "against",
          "outside",
          "inside",
          "across",
          "between",
          "including",
          "under",
          "over",
          "through",
          "among",
          "behind",
          "like",
          "until",
          "since",
          "before",
          "than",
          "about");
  private static final Set<String> PLACING =
      Set.of("in", "at", "near", "outside", "across", "inside", "around", "to", "from", "into");
  private static final Set<String> BARRIERS =
      Set.of(
          ";",
          ":",
          "that",
          "which",
          "who",
          "said",
          "says",
          "told",
          "while",
          "when",
          "but",
          "because",
          "after",
          "before",
          "as",
          "although",
          "-",
          "--",
          "–",
          "—",
          "(",
          ")");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");
  private static final int FARTHEST_SUBJECT = 10;
  private static final Set<String> OPENING =
      Set.of("with", "against", "on", "to", "by", "at", "for");
  private static final Set<String> NOBODY = Set.of("no", "nobody", "none", "neither", "nothing");
  private static final int LONGEST_LINK = 8;

  private final List<Token> tokens;
  private final List<Phrase> phrases;
  private final int first;

  Sides(List<Token> tokens, List<Phrase> all, int first, int end) {
    this.tokens = tokens;
    this.first = first;
    this.phrases = all.stream().filter(each -> each.first() >= first && each.end() <= end).toList();
  }

  boolean isInPhrase(int token) {
    return phrases.stream().anyMatch(each -> each.first() <= token && token < each.end());
  }

  boolean endsAt(int token) {
    return phrases.stream().anyMatch(each -> each.end() == token);
  }

  /** Whether the subject of a verb group says that it was nobody. */
  boolean isNobody(int group) {
    for (int i = group - 1; i >= Math.max(first, group - 4); i--) {
      if (NOBODY.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** The nearest phrase before a verb group that no preposition leads, beyond any apposition. */
  @Nullable Phrase subjectBefore(int group) {
    Phrase nearest = null;
    for (int i = phrases.size() - 1; i >= 0; i--) {
      Phrase phrase = phrases.get(i);
      if (phrase.end() > group || isPronounOfThing(phrase)) {
        continue;
      }
      int until = nearest == null ? group : nearest.first();
      if (hasBarrier(behindRelative(phrase.end(), until), until)
          || until - phrase.end() > FARTHEST_SUBJECT) {
        return nearest;
      }
      if (PREPOSITIONS.contains(before(phrase))) {
        continue;
      }
      if (nearest == null) {
        nearest = phrase;
        if (!opensApposition(phrase, group)) {
          return nearest;
        }
      } else {
        return phrase.end() == nearest.first() - 1 ? phrase : nearest;
      }
    }
    return nearest;
  }

  // "Grace Nakato, the foreign minister, met": the first phrase is the subject.
  private boolean opensApposition(Phrase phrase, int group) {
    return before(phrase).equals(",")
        && phrase.end() < group
        && tokens.get(phrase.end()).text().equals(",");
  }

  private boolean isPronounOfThing(Phrase phrase) {
    return phrase.end() - phrase.first() == 1 && tokens.get(phrase.first()).lower().equals("they");
  }

  // "the rebels, who attacked"
  private int behindRelative(int from, int until) {
    int next = from < until && tokens.get(from).text().equals(",") ? from + 1 : from;
    return next < until && RELATIVES.contains(tokens.get(next).lower()) ? next + 1 : from;
  }

  private boolean hasBarrier(int from, int to) {
    for (int i = from; i < to; i++) {
      if (BARRIERS.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first phrase behind a verb and its object; in the passive the one behind {@code by}.
   *
   * @param leads whether the verb's own preposition leads to the phrase right behind it
   */
  @Nullable Phrase objectBehind(int from, int reach, boolean passive, boolean leads) {
    for (Phrase phrase : phrases) {
      if (phrase.first() < from) {
        continue;
      }
      if (phrase.first() > from + reach || hasBarrier(from, phrase.first())) {
        return null;
      }
      String before = before(phrase);
      boolean isLedTo = leads && isRightBehind(phrase, from);
      if (passive ? before.equals("by") : isLedTo || isObject(phrase, before, from)) {
        return phrase;
      }
    }
    return null;
  }

  private static boolean isRightBehind(Phrase phrase, int from) {
    return phrase.first() == from;
  }

  private boolean isObject(Phrase phrase, String before, int from) {
    if (phrase.first() == from || OPENING.contains(before)) {
      return phrase.kind() != NameKind.PLACE || !PLACING.contains(before) || before.equals("to");
    }
    boolean near = phrase.first() - from < LONGEST_LINK;
    return near && phrase.kind() != NameKind.PLACE && !PREPOSITIONS.contains(before);
  }

  /**
   * Where it happened: the nearest place that a preposition leads, behind the verb or before it.
   */
  @Nullable Phrase placeOf(int verb, @Nullable Phrase actor, @Nullable Phrase recipient) {
    Phrase place = null;
    for (Phrase phrase : phrases) {
      boolean isSide = phrase.equals(actor) || phrase.equals(recipient);
      if (phrase.kind() == NameKind.PLACE && !isSide && PLACING.contains(before(phrase))) {
        if (phrase.first() > verb) {
          return phrase;
        }
        place = phrase;
      }
    }
    return place;
  }

  private String before(Phrase phrase) {
    return phrase.first() > first ? tokens.get(phrase.first() - 1).lower() : "";
  }
}
