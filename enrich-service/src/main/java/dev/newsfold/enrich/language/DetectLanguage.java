package dev.newsfold.enrich.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text: by its script, by its commonest words, by a model of its letters.
 */
public final class DetectLanguage {

  /** ISO 639-2 for undetermined. */
  private static final String UNDETERMINED = "und";

  /** More text makes no language clearer. */
  private static final int ANALYSED = 1_500;

  /**
   * The language in ISO 639-1, {@code und} where it cannot be told; safe for many threads.
   *
   * @param stated what the container said, as BCP 47; it decides where the text does not
   */
  public String of(String text, @Nullable String stated) {
    String head = text.substring(0, Math.min(text.length(), ANALYSED));
    String byScript = Script.languageOf(head);
    if (byScript != null) {
      return byScript;
    }
    String byWords = CommonWords.languageOf(head);
    if (byWords != null) {
      return byWords;
    }
    String expected = normalised(stated);
    String byLetters = LetterModel.shared().languageOf(head, expected);
    if (byLetters != null) {
      return byLetters;
    }
    return expected == null ? UNDETERMINED : expected;
  }

  /** {@code pt-BR} and {@code deu} become {@code pt} and {@code de}. */
  private static @Nullable String normalised(@Nullable String stated) {
    if (stated == null || stated.isBlank()) {
      return null;
    }
    String tag = stated.strip().replace('_', '-');
    return IsoCodes.twoLetters(Locale.forLanguageTag(tag).getLanguage());
  }
}
