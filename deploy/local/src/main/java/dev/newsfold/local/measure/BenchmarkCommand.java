package dev.newsfold.local.measure;

import dev.newsfold.local.settings.LocalOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** Measures how fast Newsfold is. */
@Command(name = "benchmark", description = "Measures how fast Newsfold is.")
public final class BenchmarkCommand implements Callable<Integer> {

  @Mixin private LocalOptions options = new LocalOptions();

  /** Read by the program that does it. */
  @Unmatched private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return BenchmarkProgram.current().run("benchmark", words, options.json());
  }
}
