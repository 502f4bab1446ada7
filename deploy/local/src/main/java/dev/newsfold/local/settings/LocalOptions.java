package dev.newsfold.local.settings;

import dev.newsfold.local.http.RestClient;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command; each is also an environment variable. */
public final class LocalOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Everything that is kept. Default: ./data, or NEWSFOLD_DATA.")
  private Path data = Path.of("data");

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      description = "The watched folder. Default: ./inbox, or NEWSFOLD_INBOX.")
  private @Nullable Path inbox;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Where the page and REST listen; any other address than loopback needs keys (newsfold key"
              + " add). Default: 127.0.0.1, or NEWSFOLD_HOST.")
  private @Nullable String host;

  @Option(
      names = "--query-port",
      paramLabel = "PORT",
      description = "Page and REST. Default: 8080, or NEWSFOLD_QUERY_PORT.")
  private @Nullable Integer queryPort;

  @Option(
      names = "--ingest-port",
      paramLabel = "PORT",
      description = "Uploads. Default: 8081, or NEWSFOLD_INGEST_PORT.")
  private @Nullable Integer ingestPort;

  @Option(
      names = "--enrich-port",
      paramLabel = "PORT",
      description = "Health of the enrich service. Default: 8082, or NEWSFOLD_ENRICH_PORT.")
  private @Nullable Integer enrichPort;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      description = "Default: 9092, or NEWSFOLD_KAFKA_PORT.")
  private @Nullable Integer kafkaPort;

  @Option(
      names = "--postgres-port",
      paramLabel = "PORT",
      description = "Default: 15432, or NEWSFOLD_POSTGRES_PORT.")
  private @Nullable Integer postgresPort;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "Shown to services that ask for one. Better as NEWSFOLD_KEY: other users of this machine"
              + " see what a command was told.")
  void key(@Nullable String key) {
    RestClient.show(key);
  }

  @Option(names = "--json", description = "One JSON object on standard output.")
  private boolean json;

  public boolean json() {
    return json;
  }

  public DataFolder data() {
    return new DataFolder(data);
  }

  /** What was told, and for what was not, the defaults of a first start. */
  public LocalSettings settings() {
    return settings(
        new LocalSettings(data(), Path.of("inbox"), LocalSettings.LOOPBACK, Ports.DEFAULT));
  }

  /**
   * What was told, and for what was not, what the running Newsfold was told: nobody repeats the
   * ports of {@code up} in every command.
   */
  public LocalSettings settings(LocalSettings otherwise) {
    Ports ports = otherwise.ports();
    return new LocalSettings(
        data(),
        inbox == null ? otherwise.inbox() : inbox,
        host == null ? otherwise.host() : host,
        new Ports(
            queryPort == null ? ports.query() : queryPort,
            ingestPort == null ? ports.ingest() : ingestPort,
            enrichPort == null ? ports.enrich() : enrichPort,
            kafkaPort == null ? ports.kafka() : kafkaPort,
            postgresPort == null ? ports.postgres() : postgresPort));
  }
}
