package dev.newsfold.benchmark.peers.files;

import dev.newsfold.backing.postgres.PostgresServer;
import dev.newsfold.backing.postgres.PostgresSettings;
import dev.newsfold.backing.postgres.PostgresSettings.Durability;
import dev.newsfold.benchmark.peers.process.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The broker and the database of both, each in a process of its own, as the launcher has them. */
final class Backing implements AutoCloseable {

  static final String PASSWORD = "benchmark";

  private static final String LOOPBACK = "127.0.0.1";
  private static final String BROKER = "dev.newsfold.backing.kafka.BrokerProcess";
  private static final int BROKER_MEGABYTES = 256;

  private final StartedProcess broker;
  private final PostgresServer database;
  private final int kafkaPort;

  private Backing(StartedProcess broker, PostgresServer database, int kafkaPort) {
    this.broker = broker;
    this.database = database;
    this.kafkaPort = kafkaPort;
  }

  static Backing start(Machine machine, Path folder) throws IOException, InterruptedException {
    int port = StartedProcess.freePort();
    Path ready = folder.resolve("kafka.ready");
    List<String> command = new ArrayList<>(machine.java(BROKER_MEGABYTES));
    command.add("-cp");
    command.add(machine.root().resolve("deploy/local/target/newsfold.jar").toString());
    command.add(BROKER);
    command.add(folder.resolve("kafka").toString());
    command.add(LOOPBACK);
    command.add(Integer.toString(port));
    command.add(Integer.toString(StartedProcess.freePort()));
    command.add(ready.toString());
    StartedProcess broker =
        StartedProcess.start(
            "the broker",
            command,
            Map.of(),
            folder.resolve("kafka.log"),
            () -> Files.exists(ready));
    PostgresSettings settings =
        new PostgresSettings(
            folder.resolve("postgres"),
            machine.root().resolve("target/postgres"),
            LOOPBACK,
            StartedProcess.freePort(),
            PASSWORD,
            Durability.DURABLE);
    try {
      return new Backing(
          broker, PostgresServer.start(settings, folder.resolve("postgres.log")), port);
    } catch (IOException | InterruptedException e) {
      broker.close();
      throw e;
    }
  }

  String bootstrapServers() {
    return LOOPBACK + ":" + kafkaPort;
  }

  String jdbcUrl() {
    return database.jdbcUrl();
  }

  Duration brokerTime() {
    return broker.processorTime();
  }

  /** Less than before where a connection has ended: it takes its time with it. */
  Duration databaseTime() {
    return database.processorTime();
  }

  /** How many rows a table has; 0 where there is none of that name yet. */
  long rows(String table) throws IOException {
    try (Connection connection =
            DriverManager.getConnection(jdbcUrl(), PostgresSettings.USER, PASSWORD);
        Statement statement = connection.createStatement()) {
      try (ResultSet known =
          statement.executeQuery("select to_regclass('%s') is not null".formatted(table))) {
        known.next();
        if (!known.getBoolean(1)) {
          return 0;
        }
      }
      try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
        count.next();
        return count.getLong(1);
      }
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    database.close();
    broker.close();
  }
}
