package dev.newsfold.benchmark.copies;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.newsfold.benchmark.annotation.AnnotateArticles;
import dev.newsfold.benchmark.annotation.AnnotateArticles.Read;
import dev.newsfold.benchmark.evaluation.Evaluated;
import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.benchmark.labelled.LabelledFileException;
import dev.newsfold.benchmark.report.Excerpt;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.benchmark.score.Score;
import dev.newsfold.benchmark.stories.FoldedArticles;
import dev.newsfold.enrich.story.StoryDecision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Folds the articles of a file and compares the pairs that are found to share their text with those
 * labelled in the table beside it.
 */
final class EvaluateCopies {

  static final List<String> TITLES =
      List.of("FILE", "PAIRS", "FOUND", "PRECISION", "RECALL", "SECONDS");

  private final AnnotateArticles annotate;

  EvaluateCopies(AnnotateArticles annotate) {
    this.annotate = annotate;
  }

  /**
   * How well near copies were found.
   *
   * @param pairs how many are labelled
   */
  @JsonPropertyOrder({"file", "pairs", "precision", "recall"})
  record CopiesScore(String file, int pairs, double precision, double recall) {}

  Evaluated of(Path file, IntFunction<Progress> progressOf) throws LabelledFileException {
    List<LabelledArticle> articles = LabelledArticle.of(file);
    Set<String> ids = articles.stream().map(LabelledArticle::id).collect(Collectors.toSet());
    LabelledPairs labelled = LabelledPairs.read(LabelledPairs.beside(file), ids);
    annotate.load();
    long start = System.nanoTime();
    List<Read> inOrder;
    try (Progress progress = progressOf.apply(articles.size())) {
      inOrder = FoldedArticles.inOrder(annotate.of(articles, progress));
    }
    FoldedArticles folded = FoldedArticles.of(inOrder, StoryDecision.load());
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, LabelledArticle> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    return new Result(file.toString(), labelled, CopyGroups.of(folded), byId, seconds);
  }

  private record Result(
      String file,
      LabelledPairs labelled,
      CopyGroups groups,
      Map<String, LabelledArticle> articles,
      double seconds)
      implements Evaluated {

    private static final int HEADLINE_LENGTH = 50;

    @Override
    public CopiesScore score() {
      Score score = score(found());
      return new CopiesScore(file, labelled.nearCopies().size(), score.precision(), score.recall());
    }

    @Override
    public List<String> row() {
      CopiesScore score = score();
      return List.of(
          file,
          Integer.toString(score.pairs()),
          Integer.toString(found().size()),
          "%.4f".formatted(score.precision()),
          "%.4f".formatted(score.recall()),
          "%.1f".formatted(seconds));
    }

    @Override
    public List<String> worst(int limit) {
      List<String> lines = new ArrayList<>();
      lines.add(
          "A pair is found if its articles are in one group, an original and its copies, and their"
              + " sketches resemble each other by %.2f.".formatted(LabelledPairs.NEAR_COPY));
      lines.add(
          "It is right if its Jaccard is as much, by the table or by the texts: a table seldom lists"
              + " short texts, and may leave runs of words that many share out of its count.");
      lines.add("  as said, of the table alone: " + byTable(found()));
      lines.add("  every pair of a group:       " + described(groups.pairs()));
      lines.add("  article and its original:    " + described(groups.pairsWithOriginal()));
      lines.addAll(falsePairs(limit));
      lines.addAll(missedPairs(limit));
      return lines;
    }

    private List<String> falsePairs(int limit) {
      return found().stream()
          .filter(pair -> !isNearCopy(pair))
          .sorted(Comparator.comparingDouble(this::jaccard))
          .limit(limit)
          .map(pair -> "false  " + described(pair))
          .toList();
    }

    private List<String> missedPairs(int limit) {
      Set<ArticlePair> found = found();
      return labelled.nearCopies().stream()
          .filter(pair -> !found.contains(pair))
          .sorted(Comparator.comparingDouble(this::jaccard).reversed())
          .limit(limit)
          .map(pair -> "missed " + described(pair))
          .toList();
    }

    private Set<ArticlePair> found() {
      return groups.pairs(LabelledPairs.NEAR_COPY);
    }

    /**
     * The higher one: two texts that are word for word the same can be listed as less than half.
     */
    private double jaccard(ArticlePair pair) {
      double listed = labelled.jaccard().getOrDefault(pair, 0.0);
      return Math.max(listed, ExactJaccard.of(text(pair.one()), text(pair.other())));
    }

    private boolean isNearCopy(ArticlePair pair) {
      return jaccard(pair) >= LabelledPairs.NEAR_COPY;
    }

    private Score score(Set<ArticlePair> found) {
      Set<ArticlePair> wanted = labelled.nearCopies();
      long right = found.stream().filter(this::isNearCopy).count();
      long foundOfWanted = found.stream().filter(wanted::contains).count();
      return Score.of(share(right, found.size()), share(foundOfWanted, wanted.size()));
    }

    private static double share(long part, long whole) {
      return whole == 0 ? 1 : (double) part / whole;
    }

    private String byTable(Set<ArticlePair> found) {
      Set<ArticlePair> wanted = labelled.nearCopies();
      long right = found.stream().filter(wanted::contains).count();
      Score score = Score.ofCounts(right, found.size(), wanted.size());
      return described(found.size(), score);
    }

    private String described(Set<ArticlePair> found) {
      return described(found.size(), score(found));
    }

    private static String described(int pairs, Score score) {
      return "%d pairs, precision %.4f, recall %.4f"
          .formatted(pairs, score.precision(), score.recall());
    }

    private String described(ArticlePair pair) {
      return "Jaccard %.3f  %s  |  %s"
          .formatted(jaccard(pair), headline(pair.one()), headline(pair.other()));
    }

    private String text(String id) {
      LabelledArticle article = articles.get(id);
      return article == null ? "" : article.text();
    }

    private String headline(String id) {
      LabelledArticle article = articles.get(id);
      String title = article == null ? null : article.title();
      return id + " " + Excerpt.of(title == null ? text(id) : title, HEADLINE_LENGTH);
    }
  }
}
