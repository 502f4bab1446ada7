package dev.newsfold.benchmark.peers.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.backing.postgres.PostgresSettings;
import dev.newsfold.benchmark.peers.articles.GivenArticles;
import dev.newsfold.benchmark.peers.process.Machine;
import dev.newsfold.benchmark.peers.process.MeasuredProgram;
import dev.newsfold.contracts.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Kafka Connect's way from a file to rows: the file source of Kafka into a topic of as many
 * partitions as Newsfold's, and Debezium's JDBC sink into a table, in one standalone worker. The
 * sink is paused until the whole file is in Kafka.
 *
 * <p>Set up as <a href="https://kafka.apache.org/documentation/#connect_running">Kafka's page on
 * Connect</a> (standalone, file source, HoistField) and <a
 * href="https://debezium.io/documentation/reference/stable/connectors/jdbc.html">Debezium's on the
 * sink</a> (upsert by Kafka's coordinates, batches of 500, a task a processor) have it. An article
 * stays the line that it was, in one column: less than Newsfold makes of it.
 */
record ConnectWay(Machine machine, Path folder, Backing backing, int heapMegabytes) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOPIC = "peer_articles";
  private static final String SINK = "sink";
  private static final String LOOPBACK = "127.0.0.1";

  /** First the articles that warm up, and then those that are timed. */
  Timed go(GivenArticles warmUp, GivenArticles articles) throws IOException, InterruptedException {
    Path libraries = machine.peer("connect").resolve("lib");
    MeasuredProgram.need(libraries);
    createTopic();
    Path file = warmUp.write(folder.resolve("connect.ndjson"));
    byte[] rest = Files.readAllBytes(articles.write(folder.resolve("rest.ndjson")));
    int port = StartedProcess.freePort();
    URI address = URI.create("http://%s:%d/connectors/".formatted(LOOPBACK, port));
    try (StartedProcess worker = worker(libraries, file, port, address);
        Committed lines = new Committed(backing.bootstrapServers(), TOPIC)) {
      try {
        Waiting.until("rows", warmUp.size(), () -> backing.rows(TOPIC));
        ask(address.resolve(SINK + "/pause"));
        int all = warmUp.size() + articles.size();
        Waiting.until("lines", warmUp.size(), lines::count);
        HalfClock clock = new HalfClock(() -> worker.processorTime().plus(backing.brokerTime()));
        Files.write(file, rest, StandardOpenOption.APPEND);
        Waiting.until("lines", all, lines::count);
        Timed.Half toKafka = clock.stop();
        if (backing.rows(TOPIC) > warmUp.size()) {
          throw new IOException("the sink went on while it was paused");
        }
        clock = new HalfClock(() -> taken(worker));
        ask(address.resolve(SINK + "/resume"));
        Waiting.until("rows", all, () -> backing.rows(TOPIC));
        return new Timed(toKafka, clock.stop(), worker.startSeconds());
      } catch (IOException e) {
        worker.mustRun();
        throw new IOException(e.getMessage() + complaint(address), e);
      }
    }
  }

  private Duration taken(StartedProcess worker) {
    return worker.processorTime().plus(backing.brokerTime()).plus(backing.databaseTime());
  }

  private void createTopic() throws IOException, InterruptedException {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, backing.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(new NewTopic(TOPIC, Optional.of(Topics.RAW.partitions()), Optional.empty())))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IOException("the topic " + TOPIC + " could not be created", e);
    }
  }

  private StartedProcess worker(Path libraries, Path file, int port, URI address)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(machine.java(heapMegabytes));
    command.add("-cp");
    command.add(libraries.resolve("*").toString());
    command.add("org.apache.kafka.connect.cli.ConnectStandalone");
    command.add(write("worker", workerProperties(port)).toString());
    command.add(write("source", sourceProperties(file)).toString());
    command.add(write(SINK, sinkProperties()).toString());
    return StartedProcess.start(
        "Kafka Connect",
        command,
        Map.of(),
        folder.resolve("connect.log"),
        StartedProcess.answers(address.resolve(SINK + "/status")));
  }

  private Map<String, String> workerProperties(int port) {
    Map<String, String> worker = new LinkedHashMap<>();
    worker.put("bootstrap.servers", backing.bootstrapServers());
    worker.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
    worker.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
    worker.put("offset.storage.file.filename", folder.resolve("connect.offsets").toString());
    worker.put("listeners", "http://%s:%d".formatted(LOOPBACK, port));
    worker.put("plugin.discovery", "service_load");
    return worker;
  }

  private static Map<String, String> sourceProperties(Path file) {
    Map<String, String> source = new LinkedHashMap<>();
    source.put("name", "source");
    source.put("connector.class", "org.apache.kafka.connect.file.FileStreamSourceConnector");
    source.put("tasks.max", "1");
    source.put("file", file.toString());
    source.put("topic", TOPIC);
    return source;
  }

  private Map<String, String> sinkProperties() {
    Map<String, String> sink = new LinkedHashMap<>();
    sink.put("name", SINK);
    sink.put("connector.class", "io.debezium.connector.jdbc.JdbcSinkConnector");
    sink.put("tasks.max", Integer.toString(machine.processors()));
    sink.put("topics", TOPIC);
    sink.put("connection.url", backing.jdbcUrl() + "?reWriteBatchedInserts=true");
    sink.put("connection.username", PostgresSettings.USER);
    sink.put("connection.password", Backing.PASSWORD);
    sink.put("insert.mode", "upsert");
    sink.put("primary.key.mode", "kafka");
    sink.put("schema.evolution", "basic");
    sink.put("batch.size", "500");
    sink.put("transforms", "hoist");
    sink.put("transforms.hoist.type", "org.apache.kafka.connect.transforms.HoistField$Value");
    sink.put("transforms.hoist.field", "article");
    return sink;
  }

  private Path write(String name, Map<String, String> properties) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".properties"),
        properties.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private static void ask(URI address) throws IOException, InterruptedException {
    int status =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address).PUT(BodyPublishers.noBody()).build(),
                BodyHandlers.discarding())
            .statusCode();
    if (status / 100 != 2) {
      throw new IOException("Kafka Connect answers %d to %s".formatted(status, address));
    }
  }

  /** What a connector that failed says of it. */
  private static String complaint(URI address) throws IOException, InterruptedException {
    StringBuilder complaint = new StringBuilder();
    for (String connector : List.of("source", SINK)) {
      String body =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address.resolve(connector + "/status")).build(),
                  BodyHandlers.ofString())
              .body();
      for (JsonNode task : JSON.readTree(body).path("tasks")) {
        if (task.path("state").asText().equals("FAILED")) {
          complaint.append("; ").append(connector).append(": ");
          complaint.append(task.path("trace").asText().lines().findFirst().orElse(""));
        }
      }
    }
    return complaint.toString();
  }
}
