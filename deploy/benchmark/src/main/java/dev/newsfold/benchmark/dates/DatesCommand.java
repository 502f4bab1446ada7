package dev.newsfold.benchmark.dates;

import dev.newsfold.benchmark.evaluation.EvaluationOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the publication dates of web pages. */
@Command(
    name = "dates",
    description = {
      "Publication dates of web pages: the share of exact days.",
      "Rows: id, html, url, published (null for a page that gives no date, where it is right to find"
          + " none)."
    })
public final class DatesCommand implements Callable<Integer> {

  @Mixin private EvaluationOptions options = new EvaluationOptions();

  @Override
  public Integer call() throws IOException {
    EvaluateDates evaluate = new EvaluateDates(Instant.now());
    return options.run(
        EvaluateDates.TITLES,
        file -> evaluate.of(file, steps -> options.progress("dates", "pages", steps)),
        System.out);
  }
}
