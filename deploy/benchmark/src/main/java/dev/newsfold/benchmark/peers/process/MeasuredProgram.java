package dev.newsfold.benchmark.peers.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program in a process of its own that measures itself and says so on its standard output.
 *
 * @param name of the log that it leaves
 * @param command that starts it
 */
public record MeasuredProgram(String name, List<String> command) {

  private static final int PATIENCE_MINUTES = 10;

  public MeasuredProgram {
    command = List.copyOf(command);
  }

  /**
   * Runs it to its end; the parts that it tells of by their names, in their order.
   *
   * @param folder for its output and its log
   * @throws IOException with the last thing that it said where it fails
   */
  public Map<String, Part> run(Path folder) throws IOException, InterruptedException {
    Path told = folder.resolve(name + ".out");
    Path log = folder.resolve(name + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(told.toFile())
            .redirectError(log.toFile());
    builder.environment().put("PEER_LAUNCHED", Double.toString(System.currentTimeMillis() / 1e3));
    Process process = builder.start();
    Thread end = new Thread(process::destroyForcibly, "end-" + name);
    Runtime.getRuntime().addShutdownHook(end);
    boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    Runtime.getRuntime().removeShutdownHook(end);
    if (!ended) {
      throw new IOException("it did not end within %d minutes".formatted(PATIENCE_MINUTES));
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          "it ended with %d: %s".formatted(process.exitValue(), complaint(lines(log))));
    }
    Map<String, Part> parts = new LinkedHashMap<>();
    for (String line : lines(told)) {
      if (line.startsWith("{")) {
        Part part = Part.parse(line);
        parts.put(part.part(), part);
      }
    }
    if (parts.isEmpty()) {
      throw new IOException("it said nothing of what it measured");
    }
    return parts;
  }

  /** The first line that names an error, or else the last one of all. */
  static String complaint(List<String> log) {
    return log.stream()
        .filter(line -> line.contains("Exception") || line.contains("Error"))
        .findFirst()
        .or(() -> log.stream().filter(line -> !line.isBlank()).reduce((one, other) -> other))
        .orElse("it said nothing")
        .strip();
  }

  private static List<String> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }

  /**
   * A class in a JVM of its own.
   *
   * @param classPath jars, and folders of jars
   */
  public static MeasuredProgram java(
      String name,
      Machine machine,
      List<String> options,
      List<Path> classPath,
      String mainClass,
      List<String> arguments) {
    List<String> command = new ArrayList<>(machine.java());
    command.addAll(options);
    command.add("-cp");
    command.add(
        classPath.stream()
            .map(MeasuredProgram::entry)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(mainClass);
    command.addAll(arguments);
    return new MeasuredProgram(name, command);
  }

  private static String entry(Path path) {
    return Files.isDirectory(path) ? path.resolve("*").toString() : path.toString();
  }

  /** Throws where one of the files or folders that it needs is not there, or nothing in it. */
  public static void need(Path... paths) throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path) || isEmptyFolder(path)) {
        throw new IOException(
            "it is not built: there is no %s (./mvnw -Ppeers package)".formatted(path));
      }
    }
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }
}
