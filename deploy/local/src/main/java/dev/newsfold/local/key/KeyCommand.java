package dev.newsfold.local.key;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The keys of this Newsfold. */
@Command(
    name = "key",
    description = "Makes, lists and revokes keys; services that run with keys know it at once.",
    subcommands = {AddCommand.class, ListCommand.class, RevokeCommand.class})
public final class KeyCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "add, list or revoke is missing");
  }
}
