package dev.newsfold.local.up;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that runs in a JVM of its own.
 *
 * @param properties system properties, as {@code name=value}
 * @param archives where the archives of classes are kept
 */
record JavaProgram(
    String name,
    String classPath,
    String mainClass,
    int heapMegabytes,
    List<String> properties,
    Path archives) {

  /**
   * A record of megabytes that is written from the heap is copied outside of it first, and each
   * thread would keep a copy of that size for the next one.
   */
  private static final String LARGEST_COPY_KEPT = "-Djdk.nio.maxCachedBufferSize=262144";

  /**
   * Short-lived and small processes start sooner without the second compiler, and need less memory
   * with one thread for the garbage.
   */
  private static final List<String> SMALL =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

  /** The tokenizer of names is one method, too long for the JVM to compile it unasked. */
  private static final String LONG_METHODS_TOO = "-XX:-DontCompileHugeMethods";

  JavaProgram {
    properties = List.copyOf(properties);
  }

  /** The command that starts it. */
  List<String> command() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Installation.java().toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.addAll(SMALL);
    command.addAll(List.of(LARGEST_COPY_KEPT, LONG_METHODS_TOO));
    command.addAll(ClassArchive.of(archives, name, classPath).options());
    properties.forEach(property -> command.add("-D" + property));
    command.addAll(List.of("-cp", classPath, mainClass));
    return command;
  }
}
