package dev.newsfold.local.report;

import dev.newsfold.local.Newsfold;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs benchmarks one after the other, each in a process of its own.
 *
 * @param folder where what each prints is kept
 * @param articles files of articles that they are run on; none for what each takes by itself
 * @param isQuick whether small sizes are enough, for a report that says whether all of it works
 */
record RunParts(Path folder, List<Path> articles, boolean isQuick, PrintStream voice) {

  RunParts {
    articles = List.copyOf(articles);
  }

  /** The files with what was printed. */
  List<Path> run() throws IOException, InterruptedException {
    List<Path> printed = new ArrayList<>();
    for (Part part : List.of(Part.ANNOTATE, Part.FOLD, Part.MICRO, Part.PIPELINE)) {
      voice.println("newsfold benchmark " + String.join(" ", line(part)));
      Path file = folder.resolve(part.label() + ".json");
      int code = run(part, file);
      if (code != 0) {
        throw new IOException(
            "newsfold benchmark %s ended with %d; what was measured before is in %s"
                .formatted(part.label(), code, folder));
      }
      printed.add(file);
    }
    return printed;
  }

  private int run(Part part, Path file) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(part == Part.PIPELINE ? "-Xmx768m" : "-Xmx96m");
    command.add("-XX:+UseSerialGC");
    command.add("-Dnewsfold.root=" + System.getProperty("newsfold.root", "."));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Newsfold.class.getName(), "benchmark"));
    command.addAll(line(part));
    Process process =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(file.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-" + part.label()));
    return process.waitFor();
  }

  /** What is told on the command line, the part first. */
  List<String> line(Part part) {
    List<String> line = new ArrayList<>(List.of(part.label(), "--json"));
    line.addAll(sizes(part));
    if (part != Part.PIPELINE) {
      articles.forEach(file -> line.add(file.toString()));
    }
    return line;
  }

  private List<String> sizes(Part part) {
    if (part == Part.ANNOTATE && articles.isEmpty()) {
      // Of the few seeds the compiler has seen enough only after many rounds.
      return List.of("--rounds", isQuick ? "20" : "200");
    }
    if (!isQuick) {
      return List.of();
    }
    return switch (part) {
      case FOLD -> List.of("--articles", "1000,4000", "--measured", "500");
      case MICRO -> List.of("--iterations", "2", "--seconds", "0.2");
      case PIPELINE -> List.of("--articles", "400", "--seconds", "5");
      case ANNOTATE, SEARCH, LIVE, PEERS -> List.of();
    };
  }
}
