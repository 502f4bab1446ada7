package dev.newsfold.benchmark.training;

import dev.newsfold.benchmark.annotation.AnnotateArticles;
import dev.newsfold.benchmark.annotation.AnnotateArticles.Read;
import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.benchmark.labelled.LabelledFileException;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.benchmark.score.Grouping;
import dev.newsfold.benchmark.score.Score;
import dev.newsfold.benchmark.stories.FoldedArticles;
import dev.newsfold.enrich.fold.FoldLabelled;
import dev.newsfold.enrich.fold.FoldLabelled.StoryInQuestion;
import dev.newsfold.enrich.fold.HeapMemory;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.SignalWeights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/** The articles of a file that labels stories, annotated, in order of publication. */
record LabelledStories(String file, List<Read> articles) {

  /** Each file counts the same, however many articles it has. */
  private static final double SHARE_OF_FILE = 1000;

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
   * What the fold has to decide while all that came before is in its right story.
   *
   * @param weights by which the reports of a story are found that are closest
   * @param signals the order of the values
   */
  List<Example> examples(SignalWeights weights, List<String> signals) {
    CompareReports compare = new CompareReports(weights);
    Map<String, FoldLabelled> byLanguage = new HashMap<>();
    List<Example> examples = new ArrayList<>();
    for (Read read : articles) {
      SketchedArticle sketched = read.sketched();
      if (sketched != null) {
        Sketch sketch = sketched.sketch();
        String event = eventOf(read);
        byLanguage
            .computeIfAbsent(
                sketch.language(), language -> new FoldLabelled(compare, new HeapMemory()))
            .fold(sketch, event)
            .forEach(story -> examples.add(example(story, event, signals)));
      }
    }
    double share = SHARE_OF_FILE / examples.size();
    return examples.stream()
        .map(example -> new Example(example.signals(), example.isRight(), share))
        .toList();
  }

  Score bCubed(SignalWeights weights) {
    FoldedArticles folded = FoldedArticles.of(articles, weights);
    return new Grouping(
            articles.stream().map(folded::storyOf).toList(),
            articles.stream().map(LabelledStories::eventOf).toList())
        .bCubed();
  }

  private static Example example(StoryInQuestion story, String event, List<String> signals) {
    List<Double> values =
        signals.stream().map(signal -> story.signals().getOrDefault(signal, 0.0)).toList();
    return new Example(values, story.storyId().equals(event), 1);
  }

  private static String eventOf(Read read) {
    return Objects.requireNonNull(read.article().event());
  }
}
