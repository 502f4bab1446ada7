package dev.newsfold.enrich.correction;

import dev.newsfold.contracts.Placement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What editors said of an article, whether it has come in yet or not.
 *
 * @param words in the order in which they were said; those taken back are gone
 * @param before where the machine had it; null until it comes in
 */
public record CorrectedArticle(String id, List<Word> words, @Nullable Before before) {

  /** The part of an article in a correction. */
  public enum Side {
    /** It goes where the correction says. */
    LEAVING,
    /** It stays in the story that others leave. */
    STAYING,
    /** It is where others go. */
    RECEIVING
  }

  /** What one correction says of the article. */
  public record Word(String correctionId, Side side) {

    /** Whether it says that two articles do not report the same event. */
    public boolean keepsApartFrom(Word other) {
      return (side == Side.STAYING) != (other.side == Side.STAYING);
    }
  }

  /** Where an article stood before the first word on it. */
  public record Before(String storyId, Placement placement) {}

  public CorrectedArticle {
    words = List.copyOf(words);
  }

  /** The word that holds: the last by which it leaves; only if it never left, the last of all. */
  public Word holding() {
    for (int i = words.size() - 1; i >= 0; i--) {
      if (words.get(i).side() == Side.LEAVING) {
        return words.get(i);
      }
    }
    return words.get(words.size() - 1);
  }

  /** Whether a later correction took it away from where this one has it. */
  public boolean leftAfter(String correctionId) {
    boolean after = false;
    for (Word word : words) {
      if (after && word.side() == Side.LEAVING) {
        return true;
      }
      after |= word.correctionId().equals(correctionId);
    }
    return false;
  }

  public CorrectedArticle with(Word word) {
    List<Word> all = new ArrayList<>(words);
    all.add(word);
    return new CorrectedArticle(id, all, before);
  }

  public CorrectedArticle without(String correctionId) {
    List<Word> others =
        words.stream().filter(word -> !word.correctionId().equals(correctionId)).toList();
    return new CorrectedArticle(id, others, before);
  }

  public CorrectedArticle standing(Before at) {
    return new CorrectedArticle(id, words, at);
  }
}
