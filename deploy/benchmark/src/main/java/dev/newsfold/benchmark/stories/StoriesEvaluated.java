package dev.newsfold.benchmark.stories;

import dev.newsfold.benchmark.evaluation.Evaluated;
import dev.newsfold.benchmark.score.Score;
import java.util.ArrayList;
import java.util.List;

/** What came of folding the articles of a file. */
record StoriesEvaluated(
    StoriesScore score, double annotateSeconds, double foldSeconds, FoldedArticles folded)
    implements Evaluated {

  static final List<String> TITLES =
      List.of(
          "FILE",
          "ARTICLES",
          "EVENTS",
          "STORIES",
          "B3 F1",
          "PRECISION",
          "RECALL",
          "PAIRS F1",
          "PRECISION",
          "RECALL",
          "ANNOTATE S",
          "FOLD S",
          "SAME IN ORDER");

  @Override
  public List<String> row() {
    List<String> row = new ArrayList<>();
    row.add(score.file());
    row.add(Integer.toString(score.articles()));
    row.add(Integer.toString(score.events()));
    row.add(Long.toString(EvaluateStories.stories(folded).stream().distinct().count()));
    addTo(row, score.bcubed());
    addTo(row, score.pairwise());
    row.add("%.1f".formatted(annotateSeconds));
    row.add("%.1f".formatted(foldSeconds));
    Score agreement = score.agreement();
    row.add(agreement == null ? "-" : "%.4f".formatted(agreement.f1()));
    return row;
  }

  private static void addTo(List<String> row, Score score) {
    row.add("%.4f".formatted(score.f1()));
    row.add("%.4f".formatted(score.precision()));
    row.add("%.4f".formatted(score.recall()));
  }

  @Override
  public List<String> worst(int limit) {
    ExplainErrors explain = new ExplainErrors(folded);
    List<String> lines = new ArrayList<>(explain.merges(limit));
    lines.addAll(explain.splits(limit));
    long refused = folded.articles().stream().filter(read -> read.sketched() == null).count();
    if (refused > 0) {
      lines.add(refused + " articles hold no text that is an article's, and stand alone");
    }
    return lines;
  }
}
