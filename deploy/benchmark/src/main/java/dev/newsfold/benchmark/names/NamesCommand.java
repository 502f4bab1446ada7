package dev.newsfold.benchmark.names;

import dev.newsfold.benchmark.evaluation.EvaluationOptions;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the names found in tokenised text. */
@Command(
    name = "names",
    description = {
      "Persons, organisations and places: F1 over the names whose tokens and kind are exact.",
      "Lines: a token and its label (B-PER, I-ORG, O …), a blank line after a sentence, -DOCSTART- before"
          + " a document; without any the file is one document.",
      "Where the labels spell the kinds out (B-Person), whole phrases are looked for, otherwise bare names."
    })
public final class NamesCommand implements Callable<Integer> {

  @Mixin private EvaluationOptions options = new EvaluationOptions();

  @Override
  public Integer call() throws IOException {
    FindNamesInTokens findNames = new FindNamesInTokens();
    EvaluateNames evaluate = new EvaluateNames(findNames::of);
    return options.run(
        EvaluateNames.TITLES,
        file -> evaluate.of(file, steps -> options.progress("names", "documents", steps)),
        System.out);
  }
}
