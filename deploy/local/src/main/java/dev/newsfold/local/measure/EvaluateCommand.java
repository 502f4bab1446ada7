package dev.newsfold.local.measure;

import dev.newsfold.local.settings.LocalOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** Measures how right Newsfold is on labelled files. */
@Command(
    name = "evaluate",
    description =
        "Measures how right pages, dates, names, stories and copies are on labelled files.")
public final class EvaluateCommand implements Callable<Integer> {

  @Mixin private LocalOptions options = new LocalOptions();

  /** Read by the program that does it. */
  @Unmatched private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return BenchmarkProgram.current().run("evaluate", words, options.json());
  }
}
