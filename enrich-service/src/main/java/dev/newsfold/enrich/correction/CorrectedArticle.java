package dev.newsfold.enrich.correction;

import dev.newsfold.contracts.Placement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What editors said of an article, whether it has come in yet or not.
 *
 * @param words in the order in which they were said; those taken back are gone
 * @param stood tells from where the first correction took it, once that one is taken back: the last
 *     word before or, where none is, the one taken back; null while that one holds
 * @param before where the machine had it; null until it comes in
 */
public record CorrectedArticle(
    String id, List<Word> words, @Nullable Word stood, @Nullable Before before) {

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

  public static CorrectedArticle unheardOf(String id, @Nullable Before before) {
    return new CorrectedArticle(id, List.of(), null, before);
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

  /**
   * Whether the story that it is in is not the one of this correction: a later one took it away, or
   * one that is taken back had brought it there.
   */
  public boolean isElsewhereSince(String correctionId) {
    int said = words.stream().map(Word::correctionId).toList().indexOf(correctionId);
    if (leaves(said + 1, words.size())) {
      return true;
    }
    if (stood == null || said < 0) {
      return stood != null;
    }
    int stoodAt = words.indexOf(stood);
    return said > stoodAt && !leaves(stoodAt + 1, said + 1);
  }

  private boolean leaves(int from, int to) {
    return words.subList(from, to).stream().anyMatch(word -> word.side() == Side.LEAVING);
  }

  public CorrectedArticle with(Word word) {
    List<Word> all = new ArrayList<>(words);
    all.add(word);
    return new CorrectedArticle(id, all, stood, before);
  }

  public CorrectedArticle without(String correctionId) {
    List<Word> others =
        words.stream().filter(word -> !word.correctionId().equals(correctionId)).toList();
    return new CorrectedArticle(
        id, others, stood == null ? stoodBefore(correctionId) : stood, before);
  }

  /** Null if the correction is not the one that took it away first. */
  private @Nullable Word stoodBefore(String correctionId) {
    Word last = null;
    for (Word word : words) {
      if (word.side() != Side.LEAVING) {
        last = word;
      } else if (word.correctionId().equals(correctionId)) {
        return last == null ? word : last;
      } else {
        return null;
      }
    }
    return null;
  }

  public CorrectedArticle standing(Before at) {
    return new CorrectedArticle(id, words, stood, at);
  }
}
