package dev.newsfold.enrich.tagging.place;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Spellings of place names that mean the same. */
final class PlaceName {

  private static final String DROPPED = ".'’‘`ʼ";

  private PlaceName() {}

  /** Lower case without accents, dots and hyphens, and with {@code saint} in full. */
  static String normal(String name) {
    String folded = folded(name);
    if (folded.startsWith("st ")) {
      return "saint " + folded.substring(3);
    }
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }

  /** In one pass: the gazetteer folds half a million names before the service is ready. */
  private static String folded(String name) {
    String letters = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(letters.length());
    boolean gap = false;
    for (int at = 0; at < letters.length(); ) {
      int character = letters.codePointAt(at);
      at += Character.charCount(character);
      if (isLetterOrNumber(character)) {
        if (gap && folded.length() > 0) {
          folded.append(' ');
        }
        gap = false;
        folded.appendCodePoint(Character.toLowerCase(character));
      } else if (!isDropped(character)) {
        gap = true;
      }
    }
    return folded.toString();
  }

  private static boolean isLetterOrNumber(int character) {
    if (Character.isLetterOrDigit(character)) {
      return character != 'ʼ';
    }
    int type = Character.getType(character);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  /** Marks above and below letters, and what stands inside a name without parting it. */
  private static boolean isDropped(int character) {
    int type = Character.getType(character);
    return DROPPED.indexOf(character) >= 0
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
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
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
