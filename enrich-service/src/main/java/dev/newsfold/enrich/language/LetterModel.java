package dev.newsfold.enrich.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** The letter statistics of a hundred languages, as OpenNLP's model has them. */
final class LetterModel {

  private static final String RESOURCE = "/langdetect-183.bin";

  /** Shorter texts are names and numbers as often as sentences. */
  private static final int FEWEST_LETTERS = 20;

  private static final int LONG = 120;

  /** How many times likelier than the second the first must be, in a longer and a short text. */
  private static final double MARGIN = 1.3;

  /** Among a hundred languages a short text makes none likely by far. */
  private static final double MARGIN_SHORT = 1.12;

  private static final double LEAST_CONFIDENCE = 0.02;

  /** It keeps nothing between calls, so that all threads share one. */
  private final LanguageDetectorME detector;

  private LetterModel(LanguageDetectorModel model) {
    this.detector = new LanguageDetectorME(model);
  }

  /** The one model of the process; it takes a second to load and most articles need none. */
  static LetterModel shared() {
    return Shared.MODEL;
  }

  private static final class Shared {
    static final LetterModel MODEL = load();
  }

  private static LetterModel load() {
    try (InputStream resource = LetterModel.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return new LetterModel(new LanguageDetectorModel(new BufferedInputStream(resource)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language, null where a second one is nearly as likely and neither is expected. */
  @Nullable String languageOf(String text, @Nullable String expected) {
    long letters = text.chars().filter(Character::isLetter).count();
    if (letters < FEWEST_LETTERS) {
      return null;
    }
    Language[] languages = detector.predictLanguages(text);
    int first = nextOther(languages, 0, null);
    if (first == languages.length) {
      return null;
    }
    String best = twoLetters(languages[first]);
    int second = nextOther(languages, first + 1, best);
    if (best.equals(expected) || second == languages.length) {
      return best;
    }
    double confidence = languages[first].getConfidence();
    double margin = letters >= LONG ? MARGIN : MARGIN_SHORT;
    if (confidence >= LEAST_CONFIDENCE
        && confidence >= margin * languages[second].getConfidence()) {
      return best;
    }
    String runnerUp = twoLetters(languages[second]);
    return runnerUp.equals(expected) ? runnerUp : null;
  }

  /** The next language that ISO 639-1 has and that is not {@code not}, or the length. */
  private static int nextOther(Language[] languages, int from, @Nullable String not) {
    int index = from;
    while (index < languages.length
        && (twoLetters(languages[index]).isEmpty() || twoLetters(languages[index]).equals(not))) {
      index++;
    }
    return index;
  }

  private static String twoLetters(Language language) {
    String code = IsoCodes.twoLetters(language.getLang());
    return code == null ? "" : code;
  }
}
