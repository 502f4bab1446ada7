package dev.newsfold.enrich.tagging.name.crf;

/**
 * A word with all that the model says of it by itself: the sums of the weights that it brings to
 * its own place and to those around it. Immutable, and no array in it is written to.
 */
final class Word {

  private static final int LONGEST_LINK = 3;

  final String text;
  final Fragment name;
  final Fragment shape;
  final Fragment cluster;
  final WordSums sums;

  /** Whether it may only link what stands around it. */
  final boolean isShort;

  /** Whether only its first letter is a capital. */
  final boolean isNameCase;

  final boolean hasCapital;
  final boolean hasLetter;

  Word(String text, Fragment name, Fragment shape, Fragment cluster, WordSums sums) {
    this.text = text;
    this.name = name;
    this.shape = shape;
    this.cluster = cluster;
    this.sums = sums;
    this.isShort = text.length() <= LONGEST_LINK;
    boolean capital = false;
    boolean laterCapital = false;
    boolean letter = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean isUpper = Character.isUpperCase(character);
      capital |= isUpper;
      laterCapital |= isUpper && i > 0;
      letter |= Character.isLetter(character);
    }
    this.hasCapital = capital;
    this.hasLetter = letter;
    this.isNameCase = text.length() > 1 && startsHigh(text.charAt(0)) && !laterCapital;
  }

  private static boolean startsHigh(char first) {
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  boolean isSameAs(Word other) {
    return name.hash() == other.name.hash();
  }
}
