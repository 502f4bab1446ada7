package dev.newsfold.enrich.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits a text into words: runs of letters and digits, an apostrophe or hyphen inside them. */
public final class Words {

  /** Longer runs are no words: encoded data, addresses. */
  private static final int LONGEST = 40;

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          """
          a about after again all also although am among an and any are as at be because
          been before being between both but by can could did do does doing down during
          each even ever every few for from further get go had has have having he her here
          hers him his how however i if in into is it its itself just like made make many
          may me might more most much must my no nor not now of off on once one only or
          other our ours out over own per said same say says shall she should since so
          some still such than that the their theirs them then there these they this those
          through to told too under until up upon us very was we were what when where
          whether which while who whom whose why will with within without would yet you
          your yours"""
              .split("\\s+"));

  private Words() {}

  /** The words of the text in their order and spelling, a possessive {@code 's} cut off. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>(text.length() / 6);
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isInside(text, i, start >= 0);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        if (i - start <= LONGEST) {
          words.add(withoutPossessive(text.substring(start, i)));
        }
        start = -1;
      }
    }
    return words;
  }

  /** Whether the word carries meaning of its own. */
  public static boolean isContent(String word) {
    return !FUNCTION_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isInside(String text, int i, boolean started) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    boolean joins = c == '\'' || c == '’' || c == '-' || c == '.' || c == ',';
    if (!joins || !started || i + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    boolean inNumber = c == '.' || c == ',';
    return inNumber
        ? Character.isDigit(before) && Character.isDigit(after)
        : Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
  }

  private static String withoutPossessive(String word) {
    int end = word.length();
    boolean possessive = end > 2 && (word.endsWith("'s") || word.endsWith("’s"));
    return possessive ? word.substring(0, end - 2) : word;
  }
}
