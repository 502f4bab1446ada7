package dev.newsfold.benchmark.stories;

import dev.newsfold.benchmark.annotation.AnnotateArticles;
import dev.newsfold.benchmark.evaluation.EvaluationOptions;
import dev.newsfold.enrich.story.StoryDecision;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the stories that articles are folded into. */
@Command(
    name = "stories",
    description = {
      "Stories: B-cubed and pairwise precision, recall and F1.",
      "Rows: id, event, title, text, url, published (null where unknown).",
      "Articles come in as they were published, those without a date last, in file order; each is"
          + " received on the day of its publication, one without a date now."
    })
public final class StoriesCommand implements Callable<Integer> {

  @Mixin private EvaluationOptions options = new EvaluationOptions();

  @Option(
      names = "--order",
      defaultValue = "published",
      paramLabel = "ORDER",
      description =
          "published, or shuffled, which also measures how far the stories agree with those in"
              + " order. Default: published.")
  private Order order = Order.PUBLISHED;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Of the shuffled order. Default: 1.")
  private long seed;

  @Option(
      names = "--decision",
      paramLabel = "FILE",
      description = "A decision as train writes it. Default: that of the release.")
  private @Nullable Path decision;

  @Override
  public Integer call() throws IOException {
    StoryDecision used = decision == null ? StoryDecision.load() : DecisionFile.read(decision);
    EvaluateStories evaluate =
        new EvaluateStories(
            new AnnotateArticles(Instant.now()), used, order == Order.SHUFFLED ? seed : null);
    return options.run(
        StoriesEvaluated.TITLES,
        file -> evaluate.of(file, steps -> options.progress("stories", "articles", steps)),
        System.out);
  }
}
