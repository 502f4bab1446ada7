package dev.newsfold.enrich.tagging.name.crf;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the words looked up last, a fixed number of them. Thread safe without a lock: words never
 * change, and whoever finds another thread's word of the same text gets the same answer.
 */
final class Words {

  private static final int SLOTS = 1 << 14;

  /** Longer ones come seldom, and would keep much text. */
  private static final int LONGEST_KEPT = 24;

  private final Lexicon lexicon;
  private final @Nullable Word[] kept = new Word[SLOTS];

  Words(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Word of(String text) {
    if (text.length() > LONGEST_KEPT) {
      return lexicon.of(text);
    }
    int hash = text.hashCode() * 0x9E37_79B9;
    int slot = (hash ^ hash >>> 16) & (SLOTS - 1);
    Word word = kept[slot];
    if (word == null || !word.text.equals(text)) {
      word = lexicon.of(text);
      kept[slot] = word;
    }
    return word;
  }
}
