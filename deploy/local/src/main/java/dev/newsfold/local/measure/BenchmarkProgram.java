package dev.newsfold.local.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program that measures and trains. It links what the enrich service is made of, and so it runs
 * in a process of its own, which needs nothing running.
 */
record BenchmarkProgram(Path jar) {

  /** The models, the sketches of ten thousands of articles, and what a million are judged by. */
  private static final String HEAP = "-Xmx3g";

  /** As the services: what is longer than 8,000 bytecodes would be interpreted for good. */
  private static final String LONG_METHODS_TOO = "-XX:-DontCompileHugeMethods";

  static BenchmarkProgram current() {
    Path root = Path.of(System.getProperty("newsfold.root", ".")).toAbsolutePath();
    return new BenchmarkProgram(root.resolve("deploy/benchmark/target/benchmark.jar"));
  }

  /**
   * Runs a command in the terminal of this one; returns its exit code. The options of every command
   * say nothing to it, but for {@code --json}.
   */
  int run(String command, List<String> arguments, boolean json)
      throws IOException, InterruptedException {
    if (!Files.exists(jar)) {
      throw new IOException("the program that measures is not built: there is no " + jar);
    }
    Process process = new ProcessBuilder(line(command, arguments, json)).inheritIO().start();
    // Whoever ends this process by a signal means the one that works, too.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-" + command));
    return process.waitFor();
  }

  List<String> line(String command, List<String> arguments, boolean json) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add(HEAP);
    line.add(LONG_METHODS_TOO);
    line.add("-Dnewsfold.terminal=" + Boolean.getBoolean("newsfold.terminal"));
    line.add("-jar");
    line.add(jar.toString());
    line.add(command);
    line.addAll(arguments);
    if (json) {
      line.add("--json");
    }
    return line;
  }
}
