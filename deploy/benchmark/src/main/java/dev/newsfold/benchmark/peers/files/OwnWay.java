package dev.newsfold.benchmark.peers.files;

import dev.newsfold.backing.postgres.PostgresSettings;
import dev.newsfold.benchmark.peers.articles.GivenArticles;
import dev.newsfold.benchmark.peers.process.Machine;
import dev.newsfold.benchmark.peers.process.MeasuredProgram;
import dev.newsfold.contracts.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Newsfold's way from files to rows without enrich: from files that appear in the inbox until all
 * articles are committed in Kafka, and from there until they are rows. In between a relay, which
 * nobody times, stands where enrich stands; the query service stands still until it has done.
 */
record OwnWay(Machine machine, Path folder, Backing backing, int heapMegabytes) {

  private static final int A_FILE = 100;
  private static final String TABLE = "article";
  private static final String LOOPBACK = "127.0.0.1";

  /** First the articles that warm up, and then those that are timed. */
  Timed go(GivenArticles warmUp, GivenArticles articles) throws IOException, InterruptedException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    try (StartedProcess ingest =
            service("ingest", Map.of("NEWSFOLD_INBOX_FOLDER", inbox.toString()));
        StartedProcess query = service("query", queryEnvironment());
        Committed raw = new Committed(backing.bootstrapServers(), Topics.ARTICLES_RAW)) {
      Relay relay = new Relay(backing.bootstrapServers());
      drop(inbox, "warm-up", warmUp);
      Waiting.until("articles", warmUp.size(), raw::count);
      relay.pass(raw.values());
      Waiting.until("rows", warmUp.size(), () -> backing.rows(TABLE));
      query.halt();
      int all = warmUp.size() + articles.size();
      Path hidden = write(inbox, "timed", articles);
      HalfClock clock = new HalfClock(() -> ingest.processorTime().plus(backing.brokerTime()));
      show(hidden, inbox.resolve("timed"));
      Waiting.until("articles", all, raw::count);
      Timed.Half toKafka = clock.stop();
      relay.pass(raw.values().subList(warmUp.size(), all));
      clock = new HalfClock(() -> taken(query));
      query.goOn();
      Waiting.until("rows", all, () -> backing.rows(TABLE));
      return new Timed(toKafka, clock.stop(), ingest.startSeconds() + query.startSeconds());
    }
  }

  private Duration taken(StartedProcess query) {
    return query.processorTime().plus(backing.brokerTime()).plus(backing.databaseTime());
  }

  private static void drop(Path inbox, String name, GivenArticles articles) throws IOException {
    show(write(inbox, name, articles), inbox.resolve(name));
  }

  private static Path write(Path inbox, String name, GivenArticles articles) throws IOException {
    Path hidden = Files.createDirectory(inbox.resolve("." + name));
    for (int first = 0; first < articles.size(); first += A_FILE) {
      new GivenArticles(
              name, articles.articles().subList(first, Math.min(first + A_FILE, articles.size())))
          .write(hidden.resolve(first + ".ndjson"));
    }
    return hidden;
  }

  private static void show(Path hidden, Path shown) throws IOException {
    Files.move(hidden, shown, StandardCopyOption.ATOMIC_MOVE);
  }

  private Map<String, String> queryEnvironment() {
    return Map.of(
        "NEWSFOLD_INDEX_FOLDER",
        folder.resolve("index").toString(),
        "QUARKUS_DATASOURCE_JDBC_URL",
        backing.jdbcUrl(),
        "QUARKUS_DATASOURCE_USERNAME",
        PostgresSettings.USER,
        "QUARKUS_DATASOURCE_PASSWORD",
        Backing.PASSWORD);
  }

  /** As it was packaged, with half of the heap. */
  private StartedProcess service(String name, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path jar =
        machine.root().resolve(name + "-service/target/quarkus-app").resolve("quarkus-run.jar");
    MeasuredProgram.need(jar);
    List<String> command = new ArrayList<>(machine.java(heapMegabytes / 2));
    command.add("-jar");
    command.add(jar.toString());
    int port = StartedProcess.freePort();
    Map<String, String> all = new HashMap<>(environment);
    all.put("KAFKA_BOOTSTRAP_SERVERS", backing.bootstrapServers());
    all.put("QUARKUS_HTTP_HOST", LOOPBACK);
    all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    return StartedProcess.start(
        name,
        command,
        all,
        folder.resolve(name + ".log"),
        StartedProcess.answers(
            URI.create("http://%s:%d/q/health/ready".formatted(LOOPBACK, port))));
  }
}
