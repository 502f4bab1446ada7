package dev.newsfold.local.measure;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Fits the weights of the story decision to labelled stories. */
@Command(
    name = "train",
    description = "Fits the weights of the story decision to labelled stories.")
public final class TrainCommand implements Callable<Integer> {

  @Mixin private PassedOn passedOn = new PassedOn();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return BenchmarkProgram.current().run("train", passedOn.words());
  }
}
