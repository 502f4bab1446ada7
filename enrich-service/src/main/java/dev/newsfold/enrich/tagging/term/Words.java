package dev.newsfold.enrich.tagging.term;

import dev.newsfold.contracts.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text in lower case, with their places. */
public final class Words {

  private record Word(String lower, int start, int end) {}

  private final String text;
  private final List<Word> words = new ArrayList<>();

  private Words(String text) {
    this.text = text;
  }

  /** Words are runs of letters and digits, with hyphens and apostrophes between them. */
  public static Words of(String text) {
    Words words = new Words(text);
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && continues(text, end)) {
        end++;
      }
      String word = text.substring(at, end).toLowerCase(Locale.ROOT);
      words.words.add(new Word(withoutPossessive(word), at, end));
      at = end;
    }
    return words;
  }

  private static boolean continues(String text, int at) {
    char character = text.charAt(at);
    if (Character.isLetterOrDigit(character)) {
      return true;
    }
    boolean joins = character == '-' || character == '\'' || character == '’';
    return joins && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static String withoutPossessive(String word) {
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }

  public int size() {
    return words.size();
  }

  String lower(int at) {
    return words.get(at).lower();
  }

  /** The given number of words from this one on, as they stand in the text. */
  public Mention mention(int at, int count) {
    int start = words.get(at).start();
    int end = words.get(at + count - 1).end();
    return new Mention(text.substring(start, end), start, end);
  }
}
