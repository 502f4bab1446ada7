package dev.newsfold.enrich.tagging.place;

import dev.newsfold.contracts.Mention;
import dev.newsfold.enrich.tagging.place.GazetteerPlace.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text of any language the names of countries, as the JDK's CLDR data has them in that
 * language, and of large cities, as the gazetteer has them. Names that a language inflects are
 * missed, and so are those of scripts that write no spaces.
 */
public final class FindListedPlaces {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-'’.][\\p{L}\\p{M}]+)*");
  private static final int LONGEST_NAME = 4;
  private static final int SHORTEST_NAME = 4;

  // Towns of fewer than 200,000 share their names with too many words of too many languages.
  private static final double SMALLEST_CITY = 5.3;

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
    for (int length = Math.min(LONGEST_NAME, words.size() - at); length > 0; length--) {
      String name = text.substring(words.get(at).start(), words.get(at + length - 1).end());
      if (name.length() >= SHORTEST_NAME && isLargePlace(name, language)) {
        return length;
      }
    }
    return 0;
  }

  private boolean isLargePlace(String name, String language) {
    return gazetteer.find(name, language).stream()
        .anyMatch(
            place ->
                place.kind() == Kind.COUNTRY
                    || (place.kind() == Kind.CITY && place.prominence() >= SMALLEST_CITY));
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      // Scripts without capitals leave no choice.
      boolean mayStartName = !Character.isLowerCase(text.codePointAt(matcher.start()));
      words.add(new Word(matcher.start(), matcher.end(), mayStartName));
    }
    return words;
  }
}
