package dev.newsfold.enrich.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A line of an article, with the features by which body and chrome are told apart. */
final class Line {

  /** No chrome is longer, and a rule must not read a text of megabytes. */
  private static final int ANALYSED = 1_600;

  private static final int TEASER_TAIL = 40;

  private final int number;
  private final String text;
  private final String analysed;
  private final Set<String> vocabulary = new HashSet<>();
  private int words;
  private int wordsWithDigits;
  private int capitalisedWords;
  private final boolean endsSentence;
  private final boolean endsOpen;
  private final boolean indented;

  Line(int number, String text) {
    this.number = number;
    this.text = text.strip();
    this.indented = text.startsWith("  ") || text.startsWith("\t");
    this.analysed = this.text.length() <= ANALYSED ? this.text : this.text.substring(0, ANALYSED);
    countWords();
    char last = lastCharacter();
    this.endsSentence = ".!?…。！？।".indexOf(last) >= 0;
    this.endsOpen = this.text.endsWith("...") || this.text.endsWith("…");
  }

  private void countWords() {
    int start = -1;
    for (int i = 0; i <= analysed.length(); i++) {
      boolean inWord =
          i < analysed.length()
              && (Character.isLetterOrDigit(analysed.charAt(i))
                  || (start >= 0 && isInsideWord(analysed, i)));
      if (inWord && start < 0) {
        start = i;
      }
      if (!inWord && start >= 0) {
        addWord(analysed.substring(start, i));
        start = -1;
      }
      if (!inWord && i < analysed.length() && "©@|→»›>#".indexOf(analysed.charAt(i)) >= 0) {
        vocabulary.add(String.valueOf(analysed.charAt(i)));
      }
    }
  }

  private static boolean isInsideWord(String text, int at) {
    return "'’-".indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private void addWord(String word) {
    words++;
    if (hasDigit(word)) {
      wordsWithDigits++;
    }
    if (Character.isUpperCase(word.charAt(0))) {
      capitalisedWords++;
    }
    vocabulary.add(word.toLowerCase(Locale.ROOT));
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private char lastCharacter() {
    int end = text.length();
    while (end > 0 && "\"'”’»“)]* ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? ' ' : text.charAt(end - 1);
  }

  int number() {
    return number;
  }

  String text() {
    return text;
  }

  /** The head of the text, as far as rules look. */
  String analysed() {
    return analysed;
  }

  boolean isIndented() {
    return indented && !text.isEmpty();
  }

  /** Its words in lower case, and the signs that stand for words. */
  Set<String> vocabulary() {
    return vocabulary;
  }

  /** How many words it has, as far as rules look. */
  int words() {
    return words;
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  boolean isTooLongForChrome() {
    return text.length() > ANALYSED;
  }

  boolean endsSentence() {
    return endsSentence;
  }

  boolean introducesList() {
    return text.endsWith(":");
  }

  /** A paragraph that was broken off to make the reader follow a link. */
  boolean isTeaser() {
    if (endsOpen) {
      return words >= 4;
    }
    int from = Math.max(0, text.length() - TEASER_TAIL);
    String tail = text.substring(from);
    return !endsSentence && words >= 4 && (tail.contains("...") || tail.contains("…"));
  }

  /** A paragraph of the text: it ends as sentences do, or is longer than any headline. */
  boolean isParagraph() {
    return !isTeaser() && ((endsSentence && words >= 4) || words >= 22);
  }

  /** A line that could stand over an article: some words, no end of a sentence, no table. */
  boolean looksLikeHeadline() {
    return words >= 4
        && words < 30
        && !endsSentence
        && !introducesList()
        && wordsWithDigits * 3 <= words
        && startsAsSentencesDo();
  }

  private boolean startsAsSentencesDo() {
    char first = text.charAt(0);
    return Character.isUpperCase(first)
        || Character.isDigit(first)
        || (Character.isLetter(first) && !Character.isLowerCase(first))
        || "'\"‘“’”«„¿¡".indexOf(first) >= 0;
  }

  boolean startsInLowerCase() {
    return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }

  boolean isMostlyCapitalised() {
    return capitalisedWords * 4 >= words * 3;
  }

  boolean isListItem() {
    if (text.length() < 3) {
      return false;
    }
    char first = text.charAt(0);
    boolean bullet = "-–—•*·●▪".indexOf(first) >= 0 && text.charAt(1) == ' ';
    boolean ordinal = Character.isDigit(first) && ".)".indexOf(text.charAt(1)) >= 0;
    return bullet || ordinal;
  }

  boolean quotesSomeone() {
    return analysed.indexOf('"') >= 0
        || analysed.indexOf('“') >= 0
        || analysed.indexOf('„') >= 0
        || analysed.indexOf('«') >= 0;
  }

  /** It gives someone's words, as no chrome does. */
  boolean reportsSpeech() {
    return vocabularyHasAny(
        "said",
        "says",
        "told",
        "sagte",
        "erklärte",
        "teilte",
        "dijo",
        "afirmó",
        "declaró",
        "dit",
        "déclaré",
        "affirmé",
        "disse");
  }

  boolean vocabularyHasAny(String... candidates) {
    for (String candidate : candidates) {
      if (vocabulary.contains(candidate)) {
        return true;
      }
    }
    return false;
  }

  /** Equal for lines that say the same in other type. */
  String key() {
    StringBuilder key = new StringBuilder(analysed.length());
    for (int i = 0, letter; i < analysed.length(); i += Character.charCount(letter)) {
      letter = analysed.codePointAt(i);
      if (Character.isLetterOrDigit(letter)) {
        key.appendCodePoint(Character.toLowerCase(letter));
      }
    }
    return key.toString();
  }
}
