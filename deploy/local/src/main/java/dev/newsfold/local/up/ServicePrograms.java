package dev.newsfold.local.up;

import dev.newsfold.backing.postgres.PostgresSettings;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.process.Program;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The three services as programs of the launcher. */
final class ServicePrograms {

  private static final String READY = "/q/health/ready";

  /**
   * A consumer that comes back under its name takes its partitions up at once; without one it waits
   * until the session of the one that was killed has run out.
   */
  private static final String QUERY_NAME =
      "mp.messaging.incoming.changes.group.instance.id=query-2";

  private final Installation installation;
  private final LocalSettings settings;

  ServicePrograms(Installation installation, LocalSettings settings) {
    this.installation = installation;
    this.settings = settings;
  }

  Program ingest() throws IOException, StartFailedException {
    int port = settings.ports().ingest();
    Map<String, String> environment = new HashMap<>(common(settings.host(), port));
    environment.putAll(access());
    environment.put("NEWSFOLD_INBOX_FOLDER", settings.inbox().toString());
    environment.put("NEWSFOLD_PAGE_ORIGINS", pageOrigins());
    return service(port, installation.service("ingest", 256), environment, settings.ingest(READY));
  }

  /**
   * The gazetteer and the name model, what the fold used last and what is under way take a good
   * third of the heap. The rest is room: a heap that is nearly full is looked through for garbage
   * again and again.
   */
  Program enrich() throws IOException, StartFailedException {
    int port = settings.ports().enrich();
    Map<String, String> environment = new HashMap<>(common(LocalSettings.LOOPBACK, port));
    environment.put("NEWSFOLD_STATE_FOLDER", settings.data().streams().toString());
    return service(port, installation.service("enrich", 640), environment, settings.enrich(READY));
  }

  Program query(String password) throws IOException, StartFailedException {
    int port = settings.ports().query();
    Map<String, String> environment = new HashMap<>(common(settings.host(), port));
    environment.putAll(access());
    environment.put("NEWSFOLD_PAGE_INGEST", settings.ingest("").toString());
    environment.put("NEWSFOLD_INDEX_FOLDER", settings.data().index().toString());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(settings));
    environment.put("QUARKUS_DATASOURCE_USERNAME", PostgresSettings.USER);
    environment.put("QUARKUS_DATASOURCE_PASSWORD", password);
    return service(
        port, installation.service("query", 192, QUERY_NAME), environment, settings.query(READY));
  }

  /** Keys are asked for from the start on where there is one. */
  private Map<String, String> access() throws IOException {
    return Door.of(settings).isLocked()
        ? Map.of("NEWSFOLD_ACCESS_KEYS_FILE", settings.data().keys().toString())
        : Map.of();
  }

  /** The page under each name that a browser on this machine may call it by. */
  private String pageOrigins() {
    return settings.query("") + ",http://localhost:" + settings.ports().query();
  }

  static String jdbcUrl(LocalSettings settings) {
    return "jdbc:postgresql://%s:%d/%s"
        .formatted(LocalSettings.LOOPBACK, settings.ports().postgres(), PostgresSettings.DATABASE);
  }

  private Map<String, String> common(String host, int port) {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        settings.bootstrapServers(),
        "QUARKUS_HTTP_HOST",
        host,
        "QUARKUS_HTTP_PORT",
        Integer.toString(port),
        // It would say ten times a second that a service which starts has not started yet.
        "QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL",
        "WARN",
        // Else glibc keeps what RocksDB gives back, by thread, for the next use by that thread.
        "MALLOC_ARENA_MAX",
        "2");
  }

  private Program service(
      int port, JavaProgram program, Map<String, String> environment, URI health) {
    return new Program(
        program.name(),
        port,
        program::command,
        environment,
        settings.data().log(program.name()),
        () -> RestClient.isUp(health),
        ProcessHandle::destroy);
  }
}
