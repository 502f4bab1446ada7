package dev.newsfold.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Something that the launcher starts and keeps alive.
 *
 * @param environment in addition to the launcher's own
 * @param log where its standard output and error go
 * @param readiness asked again and again until it is true
 */
public record Program(
    String name,
    int port,
    Preparation preparation,
    Map<String, String> environment,
    Path log,
    Readiness readiness,
    Stopping stopping) {

  /**
   * How long a process may take to stop in its own way before it is killed. The first orderly end
   * of a JVM writes its archive of classes, which takes some seconds.
   */
  static final int STOP_WITHIN_SECONDS = 30;

  public Program {
    environment = Map.copyOf(environment);
  }

  /** Does what must be done before a start, and returns the command. */
  @FunctionalInterface
  public interface Preparation {
    List<String> command() throws IOException, InterruptedException;
  }

  /** Tells whether the program does its work. */
  @FunctionalInterface
  public interface Readiness {
    boolean isReady();
  }

  /** Asks a process to end; returns without waiting, or when it has ended. */
  @FunctionalInterface
  public interface Stopping {
    void stop(ProcessHandle process) throws IOException, InterruptedException;
  }
}
