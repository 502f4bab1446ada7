package dev.newsfold.enrich.sketch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody is quoted with, word for word, as far as it is kept. */
public final class Quotation {

  /** With a line's end behind each: one text takes a tenth of what many words do. */
  private final String words;

  /** Made when it is first asked for; it comes out the same whoever makes it. */
  private int @Nullable [] contentHashes;

  @JsonCreator
  public Quotation(@JsonProperty("words") List<String> words) {
    StringBuilder lines = new StringBuilder();
    words.forEach(word -> lines.append(word).append('\n'));
    this.words = lines.toString();
  }

  @JsonProperty("words")
  public List<String> words() {
    return words.lines().toList();
  }

  /**
   * The most content words in a row that the two may share: never less than they do, and seldom
   * more, since only hashes are compared.
   */
  public int longestCommonRunAtMost(Quotation other) {
    int[] mine = contentHashes();
    int[] theirs = other.contentHashes();
    int longest = 0;
    int[] runs = new int[theirs.length + 1];
    for (int hash : mine) {
      for (int j = theirs.length; j > 0; j--) {
        runs[j] = hash == theirs[j - 1] ? runs[j - 1] + 1 : 0;
        longest = Math.max(longest, runs[j]);
      }
    }
    return longest;
  }

  int[] contentHashes() {
    if (contentHashes == null) {
      contentHashes =
          words.lines().filter(Words::isContent).mapToInt(Quotation::hashWithoutCase).toArray();
    }
    return contentHashes;
  }

  /** The same for any two words that {@link String#equalsIgnoreCase} takes as one. */
  private static int hashWithoutCase(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + Character.toLowerCase(Character.toUpperCase(word.charAt(i)));
    }
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quotation that && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  @Override
  public String toString() {
    return "Quotation" + words();
  }
}
