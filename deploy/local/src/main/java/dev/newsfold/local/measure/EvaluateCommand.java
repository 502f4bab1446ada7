package dev.newsfold.local.measure;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures how right Newsfold is on labelled files. */
@Command(
    name = "evaluate",
    description = "Measures how right pages, dates, names, stories and copies are on labelled files.")
public final class EvaluateCommand implements Callable<Integer> {

  @Mixin private PassedOn passedOn = new PassedOn();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return BenchmarkProgram.current().run("evaluate", passedOn.words());
  }
}
