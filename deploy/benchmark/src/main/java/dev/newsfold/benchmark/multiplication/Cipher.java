package dev.newsfold.benchmark.multiplication;

/**
 * Turns names into others of the same length and look: each vowel becomes another vowel, each
 * consonant another consonant. Everything else stays, so that a name and the id made of it still
 * belong together.
 */
final class Cipher {

  private static final String VOWELS = "aeiou";
  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxyz";

  private final char[] substitutes = new char[128];

  Cipher(long key) {
    for (char c = 0; c < substitutes.length; c++) {
      substitutes[c] = c;
    }
    shuffle(VOWELS, key);
    shuffle(CONSONANTS, key);
  }

  private void shuffle(String letters, long key) {
    char[] shuffled = letters.toCharArray();
    for (int last = shuffled.length - 1; last > 0; last--) {
      int other = (int) Long.remainderUnsigned(Mix.of(key, last), last + 1);
      char swapped = shuffled[last];
      shuffled[last] = shuffled[other];
      shuffled[other] = swapped;
    }
    for (int i = 0; i < shuffled.length; i++) {
      substitutes[letters.charAt(i)] = shuffled[i];
      substitutes[Character.toUpperCase(letters.charAt(i))] = Character.toUpperCase(shuffled[i]);
    }
  }

  String of(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] < substitutes.length) {
        letters[i] = substitutes[letters[i]];
      }
    }
    return new String(letters);
  }

  /** The kind before the colon stays. */
  String ofId(String id) {
    int name = id.indexOf(':') + 1;
    return id.substring(0, name) + of(id.substring(name));
  }
}
