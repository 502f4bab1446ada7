package dev.newsfold.enrich.tagging.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Spellings of place names that mean the same. */
final class PlaceName {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern DOTS_AND_APOSTROPHES = Pattern.compile("[.'’‘`ʼ]+");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PlaceName() {}

  /** Lower case without accents, dots and hyphens, and with {@code saint} in full. */
  static String normal(String name) {
    String folded = name;
    if (!isPlain(name)) {
      folded = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }
    folded = DOTS_AND_APOSTROPHES.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("");
    folded = NEITHER_LETTER_NOR_DIGIT.matcher(folded).replaceAll(" ").strip();
    if (folded.startsWith("st ")) {
      return "saint " + folded.substring(3);
    }
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }

  static String slug(String name) {
    return normal(name).replace(' ', '-');
  }

  static String withCodes(String slug, @Nullable String country, @Nullable String state) {
    StringBuilder id = new StringBuilder(slug);
    if (country != null) {
      id.append('-').append(country.toLowerCase(Locale.ROOT));
    }
    if (state != null) {
      id.append('-').append(state.toLowerCase(Locale.ROOT));
    }
    return id.toString();
  }

  private static boolean isPlain(String name) {
    return name.chars().allMatch(character -> character < 128);
  }
}
