package dev.newsfold.backing.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server that lives as long as this JVM wants it. */
public final class PostgresServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final PostgresSettings settings;
  private final PostgresCluster cluster;
  private final Process process;

  private PostgresServer(PostgresSettings settings, PostgresCluster cluster, Process process) {
    this.settings = settings;
    this.cluster = cluster;
    this.process = process;
  }

  /**
   * Starts a server on a new or an earlier server's folder; returns when it answers.
   *
   * @param log where its messages go
   */
  public static PostgresServer start(PostgresSettings settings, Path log)
      throws IOException, InterruptedException {
    PostgresCluster cluster = PostgresCluster.of(settings);
    cluster.prepare();
    Process process =
        new ProcessBuilder(cluster.startCommand())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Instant end = Instant.now().plus(PATIENCE);
    while (!cluster.isReady()) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS) || Instant.now().isAfter(end)) {
        process.destroyForcibly();
        throw new IOException("PostgreSQL did not start; it says why in " + log);
      }
    }
    return new PostgresServer(settings, cluster, process);
  }

  public String jdbcUrl() {
    return settings.jdbcUrl();
  }

  /** Of the server and its connections so far; nothing where the system does not tell. */
  public Duration processorTime() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public void close() {
    try {
      cluster.stop();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
