package dev.newsfold.benchmark;

import dev.newsfold.benchmark.growth.FoldCommand;
import dev.newsfold.benchmark.hotpath.MicroCommand;
import dev.newsfold.benchmark.multiplication.MultiplyCommand;
import dev.newsfold.benchmark.peers.PeersCommand;
import dev.newsfold.benchmark.searching.SearchCommand;
import dev.newsfold.benchmark.speed.AnnotateCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how fast Newsfold is. */
@Command(
    name = "benchmark",
    description = "Measures how fast Newsfold is; needs nothing running.",
    subcommands = {
      AnnotateCommand.class,
      FoldCommand.class,
      SearchCommand.class,
      MicroCommand.class,
      MultiplyCommand.class,
      PeersCommand.class
    })
final class BenchmarkCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "what is to be done is missing: annotate, fold, search, micro, multiply or peers");
  }
}
