package dev.newsfold.benchmark.training;

import dev.newsfold.benchmark.annotation.AnnotateArticles;
import dev.newsfold.benchmark.annotation.AnnotateArticles.Read;
import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.benchmark.labelled.LabelledFileException;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.benchmark.score.Grouping;
import dev.newsfold.benchmark.stories.FoldedArticles;
import dev.newsfold.enrich.fold.FoldLabelled;
import dev.newsfold.enrich.fold.HeapMemory;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.story.StoryDecision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The articles of a file that labels stories, annotated, in order of publication. */
record LabelledStories(String file, List<Read> articles) {

  /** Each file counts the same, however many articles it has. */
  private static final double SHARE_OF_FILE = 10_000;

  static LabelledStories read(
      Path file, AnnotateArticles annotate, IntFunction<Progress> progressOf)
      throws LabelledFileException {
    List<LabelledArticle> articles = LabelledArticle.withEvents(file);
    try (Progress progress = progressOf.apply(articles.size())) {
      return new LabelledStories(
          file.toString(), FoldedArticles.inOrder(annotate.of(articles, progress)));
    }
  }

  /**
   * What the fold has to decide while all that came before is in its right story. A large event has
   * many pairs of articles, and yet each of its articles counts the same as any other.
   */
  List<Example> examples() {
    Map<String, Long> sizes =
        articles.stream()
            .map(LabelledStories::eventOf)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Map<String, FoldLabelled> byLanguage = new HashMap<>();
    List<Example> examples = new ArrayList<>();
    for (Read read : articles) {
      SketchedArticle sketched = read.sketched();
      if (sketched != null) {
        Sketch sketch = sketched.sketch();
        String event = eventOf(read);
        double ofSameEvent = 1.0 / sizes.getOrDefault(event, 1L);
        byLanguage
            .computeIfAbsent(sketch.language(), language -> new FoldLabelled(new HeapMemory()))
            .fold(sketch, event)
            .forEach(
                report ->
                    examples.add(
                        new Example(
                            event,
                            report.storyId(),
                            report.measures(),
                            report.storyId().equals(event) ? ofSameEvent : 1)));
      }
    }
    double all = examples.stream().mapToDouble(Example::share).sum();
    return examples.stream().map(example -> example.times(SHARE_OF_FILE / all)).toList();
  }

  /** The stories that the articles are folded into by a decision, and those that are right. */
  Grouping fold(StoryDecision decision) {
    FoldedArticles folded = FoldedArticles.of(articles, decision);
    return new Grouping(
        articles.stream().map(folded::storyOf).toList(),
        articles.stream().map(LabelledStories::eventOf).toList());
  }

  private static String eventOf(Read read) {
    return Objects.requireNonNull(read.article().event());
  }
}
