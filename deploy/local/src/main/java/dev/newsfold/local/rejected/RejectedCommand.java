package dev.newsfold.local.rejected;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What could not be used, and why. */
@Command(
    name = "rejected",
    description = "Lists what could not be used, shows one input whole, and sends it again.",
    subcommands = {ListCommand.class, ShowCommand.class, RetryCommand.class})
public final class RejectedCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "list, show or retry is missing");
  }
}
