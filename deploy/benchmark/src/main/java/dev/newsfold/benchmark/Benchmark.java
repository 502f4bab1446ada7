package dev.newsfold.benchmark;

import dev.newsfold.benchmark.training.TrainCommand;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The commands that measure and train; {@code newsfold} starts them in a process of their own. Exit
 * codes: 0 done, 1 failed, 2 wrong usage.
 */
@Command(
    name = "newsfold",
    subcommands = {EvaluateCommand.class, TrainCommand.class, BenchmarkCommand.class})
public final class Benchmark implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    CommandLine command = new CommandLine(new Benchmark());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          System.err.println("newsfold: " + reason(failure));
          return 1;
        });
    addHelp(command.getSubcommands());
    return command.execute(arguments);
  }

  private static void addHelp(Map<String, CommandLine> commands) {
    for (CommandLine command : commands.values()) {
      command.getCommandSpec().mixinStandardHelpOptions(true);
      addHelp(command.getSubcommands());
    }
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
