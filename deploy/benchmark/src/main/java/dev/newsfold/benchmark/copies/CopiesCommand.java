package dev.newsfold.benchmark.copies;

import dev.newsfold.benchmark.annotation.AnnotateArticles;
import dev.newsfold.benchmark.evaluation.EvaluationOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures which pairs of articles are found to share their text. */
@Command(
    name = "copies",
    description = {
      "Copies: precision and recall of the pairs of articles whose Jaccard is .5 or more.",
      "Rows: id, title, text, published; the pairs stand beside NAME.jsonl.gz in NAME-pairs.tsv, with"
          + " the columns id1, id2, jaccard5."
    })
public final class CopiesCommand implements Callable<Integer> {

  @Mixin private EvaluationOptions options = new EvaluationOptions();

  @Override
  public Integer call() throws IOException {
    EvaluateCopies evaluate = new EvaluateCopies(new AnnotateArticles(Instant.now()));
    return options.run(
        EvaluateCopies.TITLES,
        file -> evaluate.of(file, steps -> options.progress("copies", "articles", steps)),
        System.out);
  }
}
