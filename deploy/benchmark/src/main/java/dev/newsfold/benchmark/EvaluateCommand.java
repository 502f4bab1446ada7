package dev.newsfold.benchmark;

import dev.newsfold.benchmark.copies.CopiesCommand;
import dev.newsfold.benchmark.dates.DatesCommand;
import dev.newsfold.benchmark.names.NamesCommand;
import dev.newsfold.benchmark.pages.PagesCommand;
import dev.newsfold.benchmark.stories.StoriesCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how right Newsfold is on files in which a person marked what is right. */
@Command(
    name = "evaluate",
    description = "Measures how right Newsfold is on labelled files; needs nothing running.",
    subcommands = {
      PagesCommand.class,
      DatesCommand.class,
      NamesCommand.class,
      StoriesCommand.class,
      CopiesCommand.class
    })
final class EvaluateCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "what is evaluated is missing: pages, dates, names, stories or copies");
  }
}
