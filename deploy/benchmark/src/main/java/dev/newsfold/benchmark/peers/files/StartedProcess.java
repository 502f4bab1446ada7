package dev.newsfold.benchmark.peers.files;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that serves until it is closed. */
final class StartedProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int POLL_MILLISECONDS = 50;
  private static final int OK = 200;
  private static final int END_SECONDS = 20;

  private final String name;
  private final Process process;
  private final Thread end;
  private final double startSeconds;

  /** Whether a process can be worked with. */
  @FunctionalInterface
  interface Readiness {
    boolean isReady() throws IOException, InterruptedException;
  }

  private StartedProcess(String name, Process process, Readiness readiness, Path log)
      throws IOException, InterruptedException {
    this.name = name;
    this.process = process;
    this.end = new Thread(process::destroy, "end-" + name);
    Runtime.getRuntime().addShutdownHook(end);
    long start = System.nanoTime();
    while (!readiness.isReady()) {
      boolean late = System.nanoTime() - start > PATIENCE.toNanos();
      if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS) || late) {
        close();
        throw new IOException("%s did not start; it says why in %s".formatted(name, log));
      }
    }
    startSeconds = (System.nanoTime() - start) / 1e9;
  }

  /** Returns when it is ready. */
  static StartedProcess start(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path log,
      Readiness readiness)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return new StartedProcess(name, builder.start(), readiness, log);
  }

  /** Whether an address answers with 200. */
  static Readiness answers(URI address) {
    HttpClient http = HttpClient.newHttpClient();
    return () -> {
      try {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode()
            == OK;
      } catch (IOException e) {
        return false;
      }
    };
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  double startSeconds() {
    return startSeconds;
  }

  /** Processor time so far; nothing where the system does not tell. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Stands still until {@link #goOn}. */
  void halt() throws IOException, InterruptedException {
    signal("STOP");
  }

  void goOn() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  void mustRun() throws IOException {
    if (!process.isAlive()) {
      throw new IOException("%s ended by itself".formatted(name));
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException e) {
      // This JVM ends just now, and the hook runs.
    }
  }
}
