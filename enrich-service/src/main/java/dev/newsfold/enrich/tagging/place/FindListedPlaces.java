package dev.newsfold.enrich.tagging.place;

import dev.newsfold.contracts.Mention;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text of any language the names of countries, as the JDK's CLDR data has them in that
 * language, and of large cities, as the gazetteer has them. Chinese characters are words each.
 */
public final class FindListedPlaces {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-'’.][\\p{L}\\p{M}]+)*");
  private static final String APOSTROPHES = "'’";
  private static final int LONGEST_NAME = 4;
  private static final int SHORTEST_NAME = 4;
  private static final int LONGEST_CHINESE_NAME = 8;
  private static final Map<UnicodeScript, Integer> SHORTEST_NAMES =
      Map.of(UnicodeScript.HAN, 2, UnicodeScript.ARABIC, 3);

  private record Word(int start, int end, boolean mayStartName) {}

  private final Gazetteer gazetteer;

  public FindListedPlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The mentions in order, the longest name first where several begin at one word. */
  public List<Mention> of(String text, String language) {
    List<Word> words = words(text);
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = words.get(at).mayStartName() ? longestName(text, words, at, language) : 0;
      if (length > 0) {
        int start = words.get(at).start();
        int end = words.get(at + length - 1).end();
        mentions.add(new Mention(text.substring(start, end), start, end));
      }
      at += Math.max(1, length);
    }
    return mentions;
  }

  private int longestName(String text, List<Word> words, int at, String language) {
    UnicodeScript script = UnicodeScript.of(text.codePointAt(words.get(at).start()));
    int longest = script == UnicodeScript.HAN ? LONGEST_CHINESE_NAME : LONGEST_NAME;
    int shortest = SHORTEST_NAMES.getOrDefault(script, SHORTEST_NAME);
    for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
      String name = text.substring(words.get(at).start(), words.get(at + length - 1).end());
      boolean isLarge =
          name.length() >= shortest
              && gazetteer.find(name, language).stream().anyMatch(GazetteerPlace::isLarge);
      if (isLarge) {
        return length;
      }
    }
    return 0;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      int start = behindElision(text, matcher.start(), matcher.end());
      int first = text.codePointAt(start);
      if (UnicodeScript.of(first) == UnicodeScript.HAN) {
        addCharacters(text, start, matcher.end(), words);
        continue;
      }
      // Scripts without capitals leave no choice.
      words.add(new Word(start, matcher.end(), !Character.isLowerCase(first)));
    }
    return words;
  }

  // "l'Ukraine", "d’Allemagne"
  private static int behindElision(String text, int start, int end) {
    int behind = start + 2;
    boolean isElided =
        behind < end
            && APOSTROPHES.indexOf(text.charAt(start + 1)) >= 0
            && Character.isUpperCase(text.charAt(behind));
    return isElided ? behind : start;
  }

  private static void addCharacters(String text, int start, int end, List<Word> words) {
    int at = start;
    while (at < end) {
      int next = text.offsetByCodePoints(at, 1);
      words.add(new Word(at, next, true));
      at = next;
    }
  }
}
