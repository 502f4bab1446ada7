package dev.newsfold.benchmark.stories;

import dev.newsfold.benchmark.annotation.AnnotateArticles;
import dev.newsfold.benchmark.annotation.AnnotateArticles.Read;
import dev.newsfold.benchmark.evaluation.Evaluated;
import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.benchmark.labelled.LabelledFileException;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.benchmark.score.Grouping;
import dev.newsfold.benchmark.score.Score;
import dev.newsfold.enrich.story.StoryDecision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Folds the articles of a file and compares the stories with the events that they are labelled by.
 */
final class EvaluateStories {

  private final AnnotateArticles annotate;
  private final StoryDecision decision;
  private final @Nullable Long seed;

  /**
   * @param seed of the order in which articles come in; null for the order of publication
   */
  EvaluateStories(AnnotateArticles annotate, StoryDecision decision, @Nullable Long seed) {
    this.annotate = annotate;
    this.decision = decision;
    this.seed = seed;
  }

  Evaluated of(Path file, IntFunction<Progress> progressOf) throws LabelledFileException {
    List<LabelledArticle> articles = LabelledArticle.withEvents(file);
    annotate.load();
    long start = System.nanoTime();
    List<Read> inOrder;
    try (Progress progress = progressOf.apply(articles.size())) {
      inOrder = FoldedArticles.inOrder(annotate.of(articles, progress));
    }
    long annotated = System.nanoTime();
    FoldedArticles folded = FoldedArticles.of(order(inOrder), decision);
    long end = System.nanoTime();
    Grouping grouping = new Grouping(stories(folded), events(folded));
    StoriesScore score =
        new StoriesScore(
            file.toString(),
            articles.size(),
            (int) events(folded).stream().distinct().count(),
            grouping.bCubed(),
            grouping.pairwise(),
            Math.round((end - start) / 1e6) / 1e3,
            seed == null ? null : agreement(folded, inOrder));
    return new StoriesEvaluated(score, (annotated - start) / 1e9, (end - annotated) / 1e9, folded);
  }

  private List<Read> order(List<Read> inOrder) {
    if (seed == null) {
      return inOrder;
    }
    List<Read> shuffled = new ArrayList<>(inOrder);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private Score agreement(FoldedArticles shuffled, List<Read> inOrder) {
    FoldedArticles ordered = FoldedArticles.of(inOrder, decision);
    Map<String, String> storyInOrder = new HashMap<>();
    inOrder.forEach(read -> storyInOrder.put(read.article().id(), ordered.storyOf(read)));
    List<String> expected =
        shuffled.articles().stream()
            .map(read -> Objects.requireNonNull(storyInOrder.get(read.article().id())))
            .toList();
    return new Grouping(stories(shuffled), expected).bCubed();
  }

  static List<String> stories(FoldedArticles folded) {
    return folded.articles().stream().map(folded::storyOf).toList();
  }

  static List<String> events(FoldedArticles folded) {
    return folded.articles().stream()
        .map(read -> Objects.requireNonNull(read.article().event()))
        .toList();
  }
}
