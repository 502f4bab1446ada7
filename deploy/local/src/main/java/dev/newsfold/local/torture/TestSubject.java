package dev.newsfold.local.torture;

import dev.newsfold.backing.postgres.PostgresSettings;
import dev.newsfold.local.Newsfold;
import dev.newsfold.local.process.RunState;
import dev.newsfold.local.process.RunState.Member;
import dev.newsfold.local.process.RunStateFile;
import dev.newsfold.local.process.Trace;
import dev.newsfold.local.settings.DataFolder;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.settings.Ports;
import dev.newsfold.local.up.FreePorts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Newsfold of its own, in a folder and on ports of its own, started as a user starts it. */
public final class TestSubject implements Subject, AutoCloseable {

  public static final List<String> PROCESSES =
      List.of("ingest", "enrich", "query", "kafka", "postgres");

  private static final String HEAP = "-Xmx96m";

  /** For threads, code, network, and what RocksDB and Lucene keep. */
  private static final long BESIDE_THE_HEAP = 400L << 20;

  private static final Pattern LARGEST_HEAP = Pattern.compile("-Xmx(\\d+)m");

  private final LocalSettings settings;
  private final Map<String, String> environment;

  private TestSubject(LocalSettings settings, Map<String, String> environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /**
   * Starts it; returns when all is healthy.
   *
   * @param environment settings of the services, as environment variables
   */
  public static TestSubject start(Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    Ports ports =
        new Ports(
            FreePorts.any(), FreePorts.any(), FreePorts.any(), FreePorts.any(), FreePorts.any());
    LocalSettings settings =
        new LocalSettings(
            new DataFolder(folder.resolve("data")),
            folder.resolve("inbox"),
            LocalSettings.LOOPBACK,
            ports);
    TestSubject subject = new TestSubject(settings, environment);
    Files.createDirectories(folder);
    List<String> options = new ArrayList<>(List.of("--no-seeds", "--detach"));
    options.addAll(List.of("--inbox", settings.inbox().toString()));
    ports.byOption().forEach((name, port) -> options.addAll(List.of(name, port.toString())));
    if (subject.run("up", options) != 0) {
      throw new IOException("it did not start; what it said is in " + settings.data().path());
    }
    return subject;
  }

  @Override
  public LocalSettings settings() {
    return settings;
  }

  /** The process, unless it is down just now. */
  public Optional<ProcessHandle> process(String name) throws IOException {
    return member(name).map(Member::trace).flatMap(Trace::process);
  }

  /** How often it was started. */
  public int starts(String name) throws IOException {
    return member(name).map(Member::starts).orElse(0);
  }

  /** The most memory that it may take: when its heap and its caches are full. */
  public long mostBytes(String name) throws IOException {
    return heapBytes(name) + BESIDE_THE_HEAP;
  }

  /** The most that its heap may grow to; 0 where it has none, or is down. */
  private long heapBytes(String name) throws IOException {
    Matcher option =
        LARGEST_HEAP.matcher(process(name).flatMap(p -> p.info().commandLine()).orElse(""));
    return option.find() ? Long.parseLong(option.group(1)) << 20 : 0;
  }

  /** Ends it without a chance to put anything in order; it is started again. */
  public void kill(String name) throws IOException {
    process(name).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Sends a signal, such as {@code STOP}. */
  public void signal(String name, String signal) throws IOException, InterruptedException {
    Optional<ProcessHandle> process = process(name);
    if (process.isPresent()) {
      signal(process.get(), signal);
    }
  }

  static void signal(ProcessHandle process, String signal)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public boolean isWhole() throws IOException {
    Optional<RunState> state = new RunStateFile(settings.data()).read();
    return state.isPresent()
        && state.get().allMembers().stream().allMatch(member -> member.readyAfterSeconds() != null);
  }

  private Optional<Member> member(String name) throws IOException {
    return new RunStateFile(settings.data())
        .read().stream()
            .flatMap(state -> state.allMembers().stream())
            .filter(member -> member.name().equals(name))
            .findFirst();
  }

  /** Runs a statement in the database of the query service. */
  void execute(String sql) throws IOException {
    inDatabase(
        statement -> {
          statement.execute(sql);
          return 0L;
        });
  }

  /** The only number that a query there answers. */
  public long number(String sql) throws IOException {
    return inDatabase(
        statement -> {
          try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  private interface Work {
    long doWith(Statement statement) throws SQLException;
  }

  private long inDatabase(Work work) throws IOException {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      return work.doWith(statement);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** To the database of the query service. */
  public Connection connect() throws IOException, SQLException {
    String url =
        "jdbc:postgresql://%s:%d/%s"
            .formatted(
                LocalSettings.LOOPBACK, settings.ports().postgres(), PostgresSettings.DATABASE);
    String password = Files.readString(settings.data().postgresPassword()).strip();
    return DriverManager.getConnection(url, PostgresSettings.USER, password);
  }

  @Override
  public void close() throws IOException {
    try {
      run("down", List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int run(String command, List<String> options) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.add("-Dnewsfold.root=" + System.getProperty("newsfold.root", "."));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Newsfold.class.getName()));
    line.addAll(List.of(command, "--data", settings.data().path().toString()));
    line.addAll(options);
    ProcessBuilder process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(
                    settings.data().path().resolveSibling(command + ".log").toFile()));
    process.environment().putAll(environment);
    return process.start().waitFor();
  }
}
