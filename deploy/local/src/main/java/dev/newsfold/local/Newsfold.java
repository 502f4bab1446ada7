package dev.newsfold.local;

import dev.newsfold.local.add.AddCommand;
import dev.newsfold.local.down.DownCommand;
import dev.newsfold.local.export.ExportCommand;
import dev.newsfold.local.flood.FloodCommand;
import dev.newsfold.local.key.KeyCommand;
import dev.newsfold.local.measure.BenchmarkCommand;
import dev.newsfold.local.measure.EvaluateCommand;
import dev.newsfold.local.measure.TrainCommand;
import dev.newsfold.local.read.SearchCommand;
import dev.newsfold.local.read.StoryCommand;
import dev.newsfold.local.rebuild.RebuildCommand;
import dev.newsfold.local.rejected.RejectedCommand;
import dev.newsfold.local.settings.EnvironmentDefaults;
import dev.newsfold.local.soak.SoakCommand;
import dev.newsfold.local.status.StatusCommand;
import dev.newsfold.local.torture.TortureCommand;
import dev.newsfold.local.up.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The one command that a user types. Exit codes: 0 done, 1 failed, 2 wrong usage. */
@Command(
    name = "newsfold",
    description = "Folds a stream of raw news articles into stories.",
    mixinStandardHelpOptions = true,
    version = "newsfold 0.1",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      AddCommand.class,
      SearchCommand.class,
      StoryCommand.class,
      ExportCommand.class,
      RejectedCommand.class,
      RebuildCommand.class,
      KeyCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      BenchmarkCommand.class,
      TortureCommand.class,
      FloodCommand.class,
      SoakCommand.class
    })
public final class Newsfold implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    CommandLine command = new CommandLine(new Newsfold());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setDefaultValueProvider(new EnvironmentDefaults(System.getenv()));
    command.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          System.err.println("newsfold: " + reason(failure));
          return 1;
        });
    command.getSubcommands().values().forEach(Newsfold::addHelp);
    return command.execute(arguments);
  }

  /** A command that another program does is also explained there. */
  private static void addHelp(CommandLine subcommand) {
    if (subcommand.getCommandSpec().unmatchedArgsBindings().isEmpty()) {
      subcommand.getCommandSpec().mixinStandardHelpOptions(true);
    }
    subcommand.getSubcommands().values().forEach(Newsfold::addHelp);
  }

  private static String reason(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
