package dev.newsfold.backing.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.backing.postgres.PostgresSettings.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A data folder of PostgreSQL, with the commands that start and stop a server on it. */
public final class PostgresCluster {

  private final PostgresSettings settings;
  private final PostgresBinaries binaries;
  private final Account account;

  private PostgresCluster(PostgresSettings settings, PostgresBinaries binaries, Account account) {
    this.settings = settings;
    this.binaries = binaries;
    this.account = account;
  }

  public static PostgresCluster of(PostgresSettings settings)
      throws IOException, InterruptedException {
    PostgresBinaries binaries = PostgresBinaries.below(settings.programs());
    return new PostgresCluster(settings, binaries, Account.current());
  }

  /** Unpacks the binaries and makes the data folder, as far as an earlier call has not. */
  public void prepare() throws IOException, InterruptedException {
    binaries.unpack();
    if (!Files.exists(settings.cluster())) {
      make();
    }
  }

  private void make() throws IOException, InterruptedException {
    Files.createDirectories(settings.folder());
    Path unfinished = Files.createTempDirectory(settings.folder(), "making-");
    Path passwordFile = Files.createTempFile(unfinished, "", ".password");
    Files.writeString(passwordFile, settings.password(), UTF_8);
    Path cluster = Files.createDirectory(unfinished.resolve("cluster"));
    Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
    for (Path path : List.of(unfinished, passwordFile, cluster)) {
      account.own(path);
    }
    List<String> command = new ArrayList<>(List.of(binaries.program("initdb")));
    command.addAll(List.of("--pgdata", cluster.toString(), "--username", PostgresSettings.USER));
    command.addAll(List.of("--auth", "scram-sha-256", "--pwfile", passwordFile.toString()));
    // The built-in locale sorts and folds alike on every platform.
    command.addAll(List.of("--encoding", "UTF8", "--locale", "C"));
    command.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"));
    if (settings.durability() == Durability.FORGETFUL) {
      command.add("--no-sync");
    }
    run(command);
    // A folder that is there is whole: initdb may be killed half-way.
    Files.move(cluster, settings.cluster(), StandardCopyOption.ATOMIC_MOVE);
    Files.delete(passwordFile);
    Files.delete(unfinished);
  }

  /** Starts a server in the foreground of a process of its own; SIGINT ends it at once. */
  public List<String> startCommand() {
    List<String> command = new ArrayList<>(List.of(binaries.program("postgres")));
    command.addAll(List.of("-D", settings.cluster().toString()));
    command.addAll(List.of("-p", Integer.toString(settings.port())));
    set(command, "listen_addresses", settings.host());
    set(command, "unix_socket_directories", "");
    // Room for the rows in use: without it they are read from files and written back all the time.
    set(command, "shared_buffers", "256MB");
    set(command, "max_connections", "60");
    set(command, "log_timezone", "UTC");
    set(command, "timezone", "UTC");
    String durable = settings.durability() == Durability.DURABLE ? "on" : "off";
    set(command, "fsync", durable);
    set(command, "synchronous_commit", durable);
    set(command, "full_page_writes", durable);
    return account.command(command);
  }

  private static void set(List<String> command, String name, String value) {
    command.add("-c");
    command.add(name + "=" + value);
  }

  /** Ends the server without waiting for its clients; returns when it has ended. */
  public void stop() throws IOException, InterruptedException {
    run(
        List.of(
            binaries.program("pg_ctl"),
            "stop",
            "--pgdata",
            settings.cluster().toString(),
            "--mode",
            "fast",
            "--timeout",
            "20"));
  }

  /** Whether the server answers; makes the database where it is missing. */
  public boolean isReady() {
    try {
      createDatabase();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private void createDatabase() throws SQLException {
    String user = PostgresSettings.USER;
    try (Connection connection =
            DriverManager.getConnection(settings.jdbcUrl("postgres"), user, settings.password());
        Statement statement = connection.createStatement()) {
      if (!databaseExists(statement)) {
        statement.execute("CREATE DATABASE " + PostgresSettings.DATABASE);
      }
    }
  }

  private static boolean databaseExists(Statement statement) throws SQLException {
    String query = "SELECT 1 FROM pg_database WHERE datname = '" + PostgresSettings.DATABASE + "'";
    try (ResultSet found = statement.executeQuery(query)) {
      return found.next();
    }
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(account.command(command)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command.get(0) + " failed: " + said.strip());
    }
  }
}
