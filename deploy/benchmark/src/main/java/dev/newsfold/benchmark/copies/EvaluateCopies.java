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
import dev.newsfold.enrich.story.SignalWeights;
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
    long start = System.nanoTime();
    List<Read> inOrder;
    try (Progress progress = progressOf.apply(articles.size())) {
      inOrder = FoldedArticles.inOrder(annotate.of(articles, progress));
    }
    FoldedArticles folded = FoldedArticles.of(inOrder, SignalWeights.load());
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
      Set<ArticlePair> found = found();
      Set<ArticlePair> wanted = labelled.nearCopies();
      List<String> lines = new ArrayList<>();
      lines.add(
          "A pair is found if its articles are in one group, an original and its copies, and resemble"
              + " each other by %.2f.".formatted(LabelledPairs.NEAR_COPY));
      lines.add("every pair of a group: " + described(groups.pairs()));
      lines.add("article and original:  " + described(groups.pairsWithOriginal()));
      found.stream()
          .filter(pair -> !wanted.contains(pair))
          .sorted(Comparator.comparingDouble(labelled::of))
          .limit(limit)
          .forEach(pair -> lines.add("false  " + described(pair)));
      wanted.stream()
          .filter(pair -> !found.contains(pair))
          .sorted(Comparator.comparingDouble(labelled::of).reversed())
          .limit(limit)
          .forEach(pair -> lines.add("missed " + described(pair)));
      return lines;
    }

    private Set<ArticlePair> found() {
      return groups.pairs(LabelledPairs.NEAR_COPY);
    }

    private Score score(Set<ArticlePair> found) {
      Set<ArticlePair> wanted = labelled.nearCopies();
      long right = found.stream().filter(wanted::contains).count();
      return Score.ofCounts(right, found.size(), wanted.size());
    }

    private String described(Set<ArticlePair> found) {
      Score score = score(found);
      long listed = found.stream().filter(pair -> labelled.of(pair) > 0).count();
      return "%d pairs, precision %.4f, recall %.4f; %d of them are in the table with any Jaccard"
          .formatted(found.size(), score.precision(), score.recall(), listed);
    }

    private String described(ArticlePair pair) {
      return "Jaccard %.3f  %s  |  %s"
          .formatted(labelled.of(pair), described(pair.one()), described(pair.other()));
    }

    private String described(String id) {
      LabelledArticle article = articles.get(id);
      if (article == null) {
        return id;
      }
      String headline = article.title() == null ? article.text() : article.title();
      return id + " " + Excerpt.of(headline, HEADLINE_LENGTH);
    }
  }
}
