package dev.newsfold.enrich.tagging.event;

import dev.newsfold.enrich.tagging.name.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A verb with the words before it that say whether it is done, will be done, or is not.
 *
 * @param first the first token of the group
 * @param isFuture it is announced or intended
 * @param isUnreal it is denied, possible or wished for, and did not happen
 */
record VerbGroup(int first, boolean isPassive, boolean isFuture, boolean isUnreal) {

  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re");
  private static final Set<String> HAVE = Set.of("has", "have", "had", "having", "'ve", "’ve");
  private static final Set<String> DO = Set.of("do", "does", "did");
  private static final Set<String> NEGATIONS =
      Set.of("not", "never", "n't", "n’t", "cannot", "hardly", "barely");
  private static final Set<String> WILL = Set.of("will", "shall", "'ll", "’ll");
  private static final Set<String> MAYBE =
      Set.of("may", "might", "could", "would", "should", "can", "must", "ca", "wo", "'d", "ought");
  private static final Set<String> INTENT =
      Set.of(
          "plans",
          "plan",
          "planned",
          "planning",
          "intends",
          "intend",
          "intended",
          "set",
          "ready",
          "due",
          "prepares",
          "prepared",
          "preparing",
          "scheduled",
          "about",
          "pledged",
          "promised",
          "vowed",
          "vows",
          "agreed",
          "agrees",
          "decided",
          "decides",
          "going",
          "promises",
          "pledges");
  private static final Set<String> BEGINNING =
      Set.of(
          "began",
          "begins",
          "begun",
          "started",
          "starts",
          "continued",
          "continues",
          "managed",
          "kept",
          "moved",
          "resumed");
  private static final Set<String> ADVERBS =
      Set.of(
          "also",
          "again",
          "later",
          "then",
          "already",
          "since",
          "recently",
          "just",
          "now",
          "all",
          "both",
          "jointly",
          "first",
          "once",
          "still",
          "soon",
          "even",
          "twice",
          "today");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "should");
  private static final int LONGEST = 7;

  /** What a word before the verb says of it. */
  private enum Sign {
    BE,
    HAVE,
    DO,
    NEGATION,
    WILL,
    MAYBE,
    INFINITIVE,
    INTENT,
    BEGINNING
  }

  /** Reads backwards from a verb to the first word of its group, not beyond a token. */
  static VerbGroup endingAt(int verb, VerbForm form, int floor, List<Token> tokens) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    int first = verb;
    while (first > floor && verb - first < LONGEST) {
      String word = tokens.get(first - 1).lower();
      boolean isNext = first == verb || isAuxiliary(tokens.get(first).lower());
      Sign sign = signOf(word, isNext, signs, form);
      if (sign == null && !ADVERBS.contains(word) && !isManner(word)) {
        break;
      }
      if (sign != null) {
        signs.add(sign);
      }
      first--;
    }
    boolean isParticiple = form == VerbForm.PAST || form == VerbForm.PARTICIPLE;
    boolean isReduced = followsBy(verb, tokens) && !signs.contains(Sign.HAVE);
    boolean passive = isParticiple && (signs.contains(Sign.BE) || isReduced);
    boolean future = signs.contains(Sign.WILL) || signs.contains(Sign.INTENT);
    boolean done = !signs.contains(Sign.INFINITIVE) || signs.contains(Sign.BEGINNING) || future;
    boolean unreal =
        signs.contains(Sign.NEGATION)
            || signs.contains(Sign.MAYBE)
            || !done
            || !isFinite(form, signs, passive)
            || isConditional(first, floor, tokens);
    return new VerbGroup(first, passive, future, unreal);
  }

  private static @Nullable Sign signOf(
      String word, boolean isNext, Set<Sign> signs, VerbForm form) {
    boolean infinitive = signs.contains(Sign.INFINITIVE);
    if (NEGATIONS.contains(word)) {
      return Sign.NEGATION;
    }
    if (BE.contains(word)) {
      return infinitive ? Sign.INFINITIVE : Sign.BE;
    }
    if (HAVE.contains(word)) {
      return Sign.HAVE;
    }
    if (DO.contains(word)) {
      return Sign.DO;
    }
    if (WILL.contains(word)) {
      return Sign.WILL;
    }
    if (MAYBE.contains(word)) {
      return Sign.MAYBE;
    }
    if (word.equals("to") && (isNext || infinitive)) {
      return Sign.INFINITIVE;
    }
    if (infinitive && INTENT.contains(word)) {
      return Sign.INTENT;
    }
    boolean begins = BEGINNING.contains(word) && (infinitive || form == VerbForm.GERUND);
    return begins ? Sign.BEGINNING : null;
  }

  private static boolean isFinite(VerbForm form, Set<Sign> signs, boolean passive) {
    boolean helped = signs.contains(Sign.BE) || signs.contains(Sign.HAVE);
    boolean goesOn =
        signs.contains(Sign.DO)
            || signs.contains(Sign.WILL)
            || signs.contains(Sign.INTENT)
            || signs.contains(Sign.BEGINNING);
    return switch (form) {
      case PAST, PRESENT -> true;
      case PARTICIPLE -> signs.contains(Sign.HAVE) || passive;
      case GERUND -> signs.contains(Sign.BE) || signs.contains(Sign.BEGINNING);
      case BASE -> goesOn || !helped;
    };
  }

  private static boolean isAuxiliary(String word) {
    return BE.contains(word) || HAVE.contains(word) || ADVERBS.contains(word) || isManner(word);
  }

  private static boolean isManner(String word) {
    return word.length() > 4 && word.endsWith("ly");
  }

  private static boolean followsBy(int verb, List<Token> tokens) {
    return verb + 1 < tokens.size() && tokens.get(verb + 1).text().equals("by");
  }

  private static boolean isConditional(int first, int floor, List<Token> tokens) {
    for (int i = first - 1; i >= floor && !tokens.get(i).text().equals(","); i--) {
      if (CONDITIONS.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }
}
