package dev.newsfold.backing;

import dev.newsfold.backing.kafka.BrokerSettings;
import dev.newsfold.backing.kafka.KafkaBroker;
import dev.newsfold.backing.postgres.PostgresServer;
import dev.newsfold.backing.postgres.PostgresSettings;
import dev.newsfold.backing.postgres.PostgresSettings.Durability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Broker in this JVM and database beside it, in a temporary folder. */
record Embedded(Path folder, @Nullable KafkaBroker broker, @Nullable PostgresServer postgres)
    implements Backing {

  private static final String LOOPBACK = "127.0.0.1";

  static Embedded start(Set<BackingService> wanted) {
    try {
      Path folder = Files.createTempDirectory("newsfold-backing-");
      CompletableFuture<@Nullable PostgresServer> postgres =
          CompletableFuture.supplyAsync(
              unchecked(
                  () -> wanted.contains(BackingService.POSTGRES) ? startPostgres(folder) : null));
      KafkaBroker broker = wanted.contains(BackingService.KAFKA) ? startBroker(folder) : null;
      Embedded embedded = new Embedded(folder, broker, postgres.join());
      // stop() is not called when the tests are interrupted, and the server would outlive them.
      Runtime.getRuntime().addShutdownHook(new Thread(embedded::close));
      return embedded;
    } catch (Exception e) {
      throw new IllegalStateException("the embedded backing services did not start", e);
    }
  }

  private static <T extends @Nullable Object> Supplier<T> unchecked(Callable<T> callable) {
    return () -> {
      try {
        return callable.call();
      } catch (Exception e) {
        throw new CompletionException(e);
      }
    };
  }

  private static KafkaBroker startBroker(Path folder) throws Exception {
    return KafkaBroker.start(
        new BrokerSettings(folder.resolve("kafka"), LOOPBACK, freePort(), freePort()));
  }

  private static PostgresServer startPostgres(Path folder) throws Exception {
    return PostgresServer.start(
        new PostgresSettings(
            folder.resolve("postgres"),
            folder.resolve("programs"),
            LOOPBACK,
            freePort(),
            PASSWORD,
            Durability.FORGETFUL),
        folder.resolve("postgres.log"));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }

  @Override
  public String where() {
    return "embedded";
  }

  @Override
  public String bootstrapServers() {
    return Objects.requireNonNull(broker).bootstrapServers();
  }

  @Override
  public String jdbcUrl() {
    return Objects.requireNonNull(postgres).jdbcUrl();
  }

  @Override
  public void close() {
    if (!Files.exists(folder)) {
      return;
    }
    if (broker != null) {
      broker.close();
    }
    if (postgres != null) {
      postgres.close();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
