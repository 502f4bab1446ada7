package dev.newsfold.benchmark.searching;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The query service in a process of its own, as it was packaged, without a broker. */
final class QueryProcess implements AutoCloseable {

  private static final String INDEX_IS_READY = "(?s).*\"search index\",\\s*\"status\": \"UP\".*";

  /** A release that cuts texts into other words makes the index of kept tables again. */
  private static final Duration LONGEST_BUILD = Duration.ofHours(2);

  private static final long BETWEEN_LOOKS = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final URI address;

  private QueryProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts the service on a database; its tables are there when this returns. */
  static QueryProcess start(
      Path application, int heapMegabytes, Map<String, String> environment, Path log)
      throws IOException, InterruptedException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-jar",
                application.resolve("quarkus-run.jar").toString()));
    builder.environment().putAll(environment);
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    // Nobody listens there: what is measured is in the database already.
    builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
    builder.environment().put("QUARKUS_LOG_LEVEL", "WARN");
    builder.environment().put("QUARKUS_LOG_CATEGORY__ORG_APACHE_KAFKA__LEVEL", "OFF");
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    QueryProcess service = new QueryProcess(process, URI.create("http://127.0.0.1:" + port + "/"));
    try {
      service.awaitIndex(log);
    } catch (IOException | InterruptedException e) {
      service.close();
      throw e;
    }
    return service;
  }

  URI address() {
    return address;
  }

  /** Processor time of the service so far; nothing where the system does not tell. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Returns when searches are answered. */
  void awaitIndex(Path log) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(LONGEST_BUILD);
    while (!isReady()) {
      if (process.waitFor(BETWEEN_LOOKS, TimeUnit.MILLISECONDS) || Instant.now().isAfter(end)) {
        throw new IOException("the query service does not search; it says why in " + log);
      }
    }
  }

  boolean isReady() throws InterruptedException {
    try {
      return http.send(
              HttpRequest.newBuilder(address.resolve("/q/health/ready")).build(),
              BodyHandlers.ofString())
          .body()
          .matches(INDEX_IS_READY);
    } catch (IOException e) {
      return false;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
