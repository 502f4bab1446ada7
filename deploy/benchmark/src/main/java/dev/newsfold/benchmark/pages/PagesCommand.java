package dev.newsfold.benchmark.pages;

import dev.newsfold.benchmark.evaluation.EvaluationOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the main text of web pages. */
@Command(
    name = "pages",
    description = {
      "Main text of web pages: F1 over the words of each page, averaged.",
      "Rows: id, html, text (the main text), url."
    })
public final class PagesCommand implements Callable<Integer> {

  @Mixin private EvaluationOptions options = new EvaluationOptions();

  @Override
  public Integer call() throws IOException {
    EvaluatePages evaluate = new EvaluatePages(Instant.now());
    return options.run(
        EvaluatePages.TITLES,
        file -> evaluate.of(file, steps -> options.progress("pages", "pages", steps)),
        System.out);
  }
}
