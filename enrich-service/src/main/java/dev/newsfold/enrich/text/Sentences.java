package dev.newsfold.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits running text into sentences, also where the blank after the full stop is missing. */
public final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "cmdr", "maj", "rep",
          "sen", "gov", "rev", "hon", "st", "mt", "ft", "jr", "sr", "jan", "feb", "mar", "apr",
          "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "vs", "inc", "corp", "co",
          "ltd", "bros", "u.s", "u.k", "u.n", "e.u", "d.c", "e.g", "i.e", "ald", "det", "supt",
          "a.m", "p.m", "atty", "ave", "blvd", "dept", "bzw", "ca", "z.b", "d.h", "nr", "sra",
          "sta", "mme", "mm");

  private Sentences() {}

  /**
   * A stretch of text.
   *
   * @param start offset of the first character
   * @param end offset after the last one
   */
  public record Sentence(int start, int end, String text) {}

  /** The sentences of the first {@code limit} characters, in order; a line break ends one. */
  public static List<Sentence> of(String text, int limit) {
    int length = Math.min(text.length(), limit);
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < length; i++) {
      int end = endOfSentence(text, i, start, length);
      if (end > 0) {
        add(sentences, text, start, end);
        start = end;
        i = end - 1;
      }
    }
    add(sentences, text, start, length);
    return sentences;
  }

  private static void add(List<Sentence> sentences, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Sentence(start, end, text.substring(start, end)));
    }
  }

  private static int endOfSentence(String text, int at, int start, int length) {
    char character = text.charAt(at);
    if (character == '\n') {
      return at + 1;
    }
    if ("。！？।".indexOf(character) >= 0) {
      return at + 1;
    }
    if (".!?".indexOf(character) < 0) {
      return 0;
    }
    int next = at + 1;
    while (next < length && "\"'”’»)]".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next >= length) {
      return next;
    }
    boolean spaced = Character.isWhitespace(text.charAt(next));
    int following = next;
    while (following < length && text.charAt(following) == ' ') {
      following++;
    }
    if (following >= length || !opensSentence(text.charAt(following))) {
      return 0;
    }
    if (character == '.' && isAbbreviated(text, at, start, spaced)) {
      return 0;
    }
    return next;
  }

  private static boolean opensSentence(char character) {
    return Character.isUpperCase(character)
        || Character.isDigit(character)
        || (Character.isLetter(character) && !Character.isLowerCase(character))
        || "\"'“‘„«¿¡(—–-\n".indexOf(character) >= 0;
  }

  private static boolean isAbbreviated(String text, int stop, int start, boolean spaced) {
    int wordStart = stop;
    int earliest = Math.max(start, stop - 12);
    while (wordStart > earliest && isOfWord(text.charAt(wordStart - 1))) {
      wordStart--;
    }
    String word = text.substring(wordStart, stop).toLowerCase(Locale.ROOT);
    if (!spaced) {
      return word.length() < 3 || !Character.isLowerCase(text.charAt(stop - 1));
    }
    return (word.length() == 1 && Character.isLetter(word.charAt(0)))
        || isDayOfMonth(word, text, stop)
        || ABBREVIATIONS.contains(word);
  }

  private static boolean isOfWord(char character) {
    return Character.isLetterOrDigit(character) || character == '.';
  }

  /** "am 22. Juni" goes on; "the year was 22. June came" is rarer by far. */
  private static boolean isDayOfMonth(String word, String text, int stop) {
    return !word.isEmpty()
        && word.length() <= 2
        && word.chars().allMatch(Character::isDigit)
        && stop + 2 < text.length()
        && Character.isUpperCase(text.charAt(stop + 2));
  }
}
