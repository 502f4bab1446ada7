package dev.newsfold.enrich.tagging.name;

import dev.newsfold.enrich.memo.RecentWords;
import dev.newsfold.enrich.tagging.place.Countries;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a word can be in a phrase that refers to somebody or to some place. */
final class PhraseWords {

  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "this", "that", "these", "those", "our", "their", "its", "his", "her",
          "my", "all", "some", "both", "another", "many", "several");
  private static final Set<String> COUNTS =
      Set.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "dozens",
          "hundreds",
          "thousands",
          "scores");
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[,.]\\d+)*");
  private static final Pattern PLURAL = Pattern.compile(".*s|.*men|police|people|children");

  /** Of adjectives and adverbs. */
  private static final List<String> ENDINGS =
      List.of("al", "ary", "ic", "ous", "ive", "ern", "ish", "ist", "less", "ful", "ese", "ly");

  /** What ends words such as {@code rebel-held}. */
  private static final Set<String> PARTICIPLES =
      Set.of("led", "backed", "held", "controlled", "based", "owned", "armed", "elected");

  /** Such as {@code north}, {@code south-west} and {@code northeastern}. */
  private static final Set<String> DIRECTIONS = directions();

  private final Countries countries;
  private final TrimName trim;
  private final KindNouns nouns;
  private final Set<String> groups = new HashSet<>(WordList.read("group-nouns.txt"));
  private final Set<String> listed = new HashSet<>(WordList.read("group-modifiers.txt"));
  private final RecentWords<Boolean> modifiers = new RecentWords<>(this::modifies);

  PhraseWords(Countries countries, TrimName trim, KindNouns nouns) {
    this.countries = countries;
    this.trim = trim;
    this.nouns = nouns;
  }

  /** The kind that a noun gives the phrase it ends; several people are a group. */
  @Nullable NameKind kindOf(Token token) {
    String word = token.lower();
    if (groups.contains(word)) {
      return NameKind.ORGANISATION;
    }
    NameKind kind = nouns.kindOf(word);
    boolean isPlural = kind == NameKind.PERSON && nouns.isPlural(word);
    return isPlural ? NameKind.ORGANISATION : kind;
  }

  /** Whether a noun refers to people without an article. */
  boolean standsAlone(Token token) {
    String word = token.lower();
    boolean isPerson = nouns.kindOf(word) == NameKind.PERSON && nouns.isPlural(word);
    return isPerson || (groups.contains(word) && PLURAL.matcher(word).matches());
  }

  boolean isDeterminer(Token token) {
    return DETERMINERS.contains(token.lower());
  }

  /** Whether it says where somebody is from. */
  boolean isDemonym(Token token) {
    return countries.isPeople(token.text());
  }

  /** Whether it says how many. */
  boolean isNumber(Token token) {
    return isNumber(token.lower());
  }

  private static boolean isNumber(String word) {
    return COUNTS.contains(word)
        || (Character.isDigit(word.charAt(0)) && DIGITS.matcher(word).matches());
  }

  boolean isModifier(Token token) {
    return modifiers.of(token.text());
  }

  private boolean modifies(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return listed.contains(word)
        || countries.isPeople(text)
        || isNumber(word)
        || (!Token.isCapitalised(text) && isAdjective(word))
        || DIRECTIONS.contains(word);
  }

  private static boolean isAdjective(String word) {
    int hyphen = word.indexOf('-');
    if (hyphen >= 0) {
      return PARTICIPLES.contains(word.substring(hyphen + 1)) && areLetters(word, hyphen);
    }
    for (String ending : ENDINGS) {
      if (word.length() > ending.length() && word.endsWith(ending)) {
        return areFromAToZ(word);
      }
    }
    return false;
  }

  private static boolean areLetters(String word, int end) {
    return end > 0 && word.substring(0, end).codePoints().allMatch(Character::isLetter);
  }

  private static boolean areFromAToZ(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static Set<String> directions() {
    Set<String> directions = new HashSet<>(Set.of("central", "upper"));
    List<String> points = List.of("north", "south", "east", "west");
    for (String point : points) {
      for (String ending : List.of("", "ern")) {
        directions.add(point + ending);
        directions.add("-" + point + ending);
        for (String first : points) {
          directions.add(first + point + ending);
          directions.add(first + "-" + point + ending);
        }
      }
    }
    return directions;
  }

  /** Whether a word with a capital tells an office or a rank. */
  boolean isOffice(Token token) {
    return token.isCapitalised() && trim.isTitle(token);
  }

  boolean isCountry(String name) {
    return countries.codeOfName(name) != null;
  }
}
