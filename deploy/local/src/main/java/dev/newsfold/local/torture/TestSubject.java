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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Newsfold of its own, in a folder and on ports of its own, started as a user starts it. */
final class TestSubject implements Subject, AutoCloseable {

  private static final String HEAP = "-Xmx96m";

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
  static TestSubject start(Path folder, Map<String, String> environment)
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
  Optional<ProcessHandle> process(String name) throws IOException {
    return member(name).map(Member::trace).flatMap(Trace::process);
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
    String url =
        "jdbc:postgresql://%s:%d/%s"
            .formatted(
                LocalSettings.LOOPBACK, settings.ports().postgres(), PostgresSettings.DATABASE);
    String password = Files.readString(settings.data().postgresPassword()).strip();
    try (Connection connection = DriverManager.getConnection(url, PostgresSettings.USER, password);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
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
