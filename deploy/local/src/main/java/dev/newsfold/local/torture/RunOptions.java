package dev.newsfold.local.torture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command asks for that starts a Newsfold of its own. */
public final class RunOptions {

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "Where its data is kept; kept. Default: a temporary folder, kept where something is wrong.")
  private @Nullable Path folder;

  @Option(names = "--json", description = "One JSON object on standard output.")
  private boolean json;

  public boolean json() {
    return json;
  }

  /** Where what happens is told. */
  public PrintStream progress() {
    return json ? System.err : System.out;
  }

  /** Where the run keeps its data. */
  public RunFolder place(String command) throws IOException {
    return RunFolder.of(folder, command);
  }
}
