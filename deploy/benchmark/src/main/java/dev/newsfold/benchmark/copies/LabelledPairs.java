package dev.newsfold.benchmark.copies;

import dev.newsfold.benchmark.labelled.LabelledFile;
import dev.newsfold.benchmark.labelled.LabelledFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pairs of articles that share text, with the exact Jaccard coefficient of their shingles of
 * five words.
 */
record LabelledPairs(Map<ArticlePair, Double> jaccard) {

  /** From here on a pair is one that must be found. */
  static final double NEAR_COPY = .5;

  private static final String ENDING = "-pairs.tsv";

  LabelledPairs {
    jaccard = Map.copyOf(jaccard);
  }

  /** The file of pairs that stands beside a file of articles. */
  static Path beside(Path articles) {
    String name = articles.getFileName().toString().replaceFirst("\\.jsonl(\\.gz)?$", "");
    return articles.resolveSibling(name + ENDING);
  }

  /**
   * Reads a table with the columns {@code id1}, {@code id2} and {@code jaccard5} among others.
   *
   * @param known the ids that there are
   */
  static LabelledPairs read(Path file, Set<String> known) throws LabelledFileException {
    List<String> lines = LabelledFile.lines(file);
    List<String> titles = lines.isEmpty() ? List.of() : cells(lines.get(0));
    int one = column(file, titles, "id1");
    int other = column(file, titles, "id2");
    int value = column(file, titles, "jaccard5");
    Map<ArticlePair, Double> jaccard = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      List<String> cells = cells(lines.get(i));
      if (cells.size() != titles.size()) {
        throw LabelledFileException.at(
            file, i + 1, "has " + cells.size() + " columns and not " + titles.size());
      }
      for (int id : new int[] {one, other}) {
        if (!known.contains(cells.get(id))) {
          throw LabelledFileException.at(
              file, i + 1, "field \"" + titles.get(id) + "\" is no article: " + cells.get(id));
        }
      }
      ArticlePair pair = new ArticlePair(cells.get(one), cells.get(other));
      jaccard.put(pair, share(file, i + 1, cells.get(value)));
    }
    return new LabelledPairs(jaccard);
  }

  Set<ArticlePair> nearCopies() {
    Set<ArticlePair> pairs = new HashSet<>();
    jaccard.forEach(
        (pair, value) -> {
          if (value >= NEAR_COPY) {
            pairs.add(pair);
          }
        });
    return pairs;
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split("\t", -1));
  }

  private static int column(Path file, List<String> titles, String title)
      throws LabelledFileException {
    int column = titles.indexOf(title);
    if (column < 0) {
      throw LabelledFileException.at(file, 1, "names no column " + title);
    }
    return column;
  }

  private static double share(Path file, int line, String text) throws LabelledFileException {
    try {
      double share = Double.parseDouble(text);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw LabelledFileException.at(
        file, line, "field \"jaccard5\" is no number from 0 to 1: " + text);
  }
}
