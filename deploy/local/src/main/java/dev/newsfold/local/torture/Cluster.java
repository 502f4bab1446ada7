package dev.newsfold.local.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.local.settings.DataFolder;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.settings.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The containers of {@code deploy/compose/cluster.yaml}, which somebody else started. */
final class Cluster implements Subject {

  static final List<String> BROKERS = List.of("kafka", "kafka-2", "kafka-3");
  static final List<String> ENRICH = List.of("enrich-1", "enrich-2", "enrich-3");
  static final List<String> INGEST = List.of("ingest", "ingest-2", "ingest-3");
  static final List<String> QUERY = List.of("query", "query-2");

  private static final int FIRST_BROKER_PORT = 19092;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int POLL_MILLISECONDS = 250;

  /** As the file publishes them; nobody asks the ports of enrich and of the database. */
  private static final Ports PORTS = new Ports(8080, 8081, 8082, FIRST_BROKER_PORT, 15432);

  private static final List<Integer> INGEST_PORTS = List.of(8081, 18081, 18082);
  private static final List<Integer> QUERY_PORTS = List.of(8080, 18090);

  @Override
  public LocalSettings settings() {
    return new LocalSettings(
        new DataFolder(Path.of("data")), Path.of("inbox"), LocalSettings.LOOPBACK, PORTS);
  }

  /** All three, since the first may be away when somebody connects. */
  static String brokers() {
    return Stream.of(0, 1, 2)
        .map(number -> LocalSettings.LOOPBACK + ":" + (FIRST_BROKER_PORT + number))
        .reduce((one, other) -> one + "," + other)
        .orElseThrow();
  }

  static List<URI> ingest(String path) {
    return INGEST_PORTS.stream().map(port -> address(port, path)).toList();
  }

  static List<URI> query(String path) {
    return QUERY_PORTS.stream().map(port -> address(port, path)).toList();
  }

  private static URI address(int port, String path) {
    return URI.create("http://%s:%d%s".formatted(LocalSettings.LOOPBACK, port, path));
  }

  @Override
  public boolean isWhole() throws IOException {
    for (String service : services()) {
      if (!isHealthy(service)) {
        return false;
      }
    }
    return true;
  }

  /** In the order in which they are rolled: who reads before who is read from. */
  static List<String> services() {
    return Stream.of(QUERY, ENRICH, INGEST, BROKERS).flatMap(List::stream).toList();
  }

  /** Without a chance to put anything in order. */
  void kill(String service) throws IOException {
    docker("kill", container(service));
  }

  void start(String service) throws IOException {
    docker("start", container(service));
  }

  /** Ends it in order, starts it again, and returns when it is healthy. */
  void restart(String service) throws IOException, InterruptedException {
    docker("restart", "--time", "10", container(service));
    awaitHealth(service);
  }

  void awaitHealth(String service) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isHealthy(service)) {
      if (System.nanoTime() > end) {
        throw new IOException(service + " is not healthy after " + PATIENCE.toSeconds() + " s");
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
  }

  private static boolean isHealthy(String service) throws IOException {
    return docker("inspect", "--format", "{{.State.Health.Status}}", container(service))
        .equals("healthy");
  }

  private static String container(String service) throws IOException {
    String found =
        docker("ps", "--all", "--quiet", "--filter", "label=com.docker.compose.service=" + service);
    if (found.isEmpty() || found.contains("\n")) {
      throw new IOException("there is not one container of the service " + service);
    }
    return found;
  }

  private static String docker(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return said;
  }
}
