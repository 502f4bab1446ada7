package dev.newsfold.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Types commands, reads the answers, and pulls plugs. */
final class CommandLineUser {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path root = Path.of(System.getProperty("newsfold.root")).normalize();
  private final Path folder;
  private final Map<String, String> environment;
  private final int queryPort;
  private final List<String> options = new ArrayList<>();

  /**
   * @param environment in addition to that of the test
   */
  CommandLineUser(Path folder, Map<String, String> environment) throws IOException {
    this.folder = folder;
    this.environment = environment;
    this.queryPort = freePort();
    options.addAll(List.of("--data", folder.resolve("data").toString()));
    options.addAll(List.of("--inbox", folder.resolve("inbox").toString()));
    options.addAll(List.of("--query-port", Integer.toString(queryPort)));
    for (String service : List.of("ingest", "enrich", "kafka", "postgres")) {
      options.addAll(List.of("--" + service + "-port", Integer.toString(freePort())));
    }
  }

  /** What a command printed, errors included. */
  record Answer(int exitCode, String output) {}

  Answer types(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dnewsfold.root=" + root);
    command.addAll(List.of("-jar", System.getProperty("newsfold.jar")));
    command.addAll(List.of(words));
    command.addAll(options);
    Path output = Files.createTempFile(folder, words[0], ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    return new Answer(process.waitFor(), Files.readString(output, UTF_8));
  }

  JsonNode get(String path) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + queryPort + path);
    try (InputStream body = address.toURL().openStream()) {
      return JSON.readTree(body);
    }
  }

  void dropsSeedsIntoTheInbox() throws IOException {
    try (Stream<Path> seeds = Files.list(root.resolve("seeds"))) {
      for (Path seed : seeds.filter(path -> path.toString().endsWith(".txt")).toList()) {
        Path part = folder.resolve("inbox/." + seed.getFileName());
        Files.copy(seed, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, folder.resolve("inbox").resolve(seed.getFileName()));
      }
    }
  }

  boolean inboxIsEmpty() throws IOException {
    Path working = folder.resolve("inbox/.working");
    return filesIn(folder.resolve("inbox")) == 0 && filesIn(working) == 0;
  }

  private static long filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  void kills(String name) throws IOException, InterruptedException {
    ProcessHandle process = ProcessHandle.of(pid(name)).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private long pid(String name) throws IOException, InterruptedException {
    for (JsonNode process : status()) {
      if (process.path("name").asText().equals(name)) {
        return process.path("pid").asLong();
      }
    }
    throw new IllegalStateException(name + " does not run");
  }

  /** The numbers of all processes of Newsfold. */
  List<Long> processes() throws IOException, InterruptedException {
    List<Long> pids = new ArrayList<>();
    status().forEach(process -> pids.add(process.path("pid").asLong()));
    return pids;
  }

  /** What a service answers, as text. */
  String asks(String name, String path) throws IOException, InterruptedException {
    for (JsonNode process : status()) {
      if (process.path("name").asText().equals(name)) {
        String address = "http://127.0.0.1:" + process.path("port").asInt() + path;
        try (InputStream body = URI.create(address).toURL().openStream()) {
          return new String(body.readAllBytes(), UTF_8);
        }
      }
    }
    throw new IllegalStateException(name + " does not run");
  }

  /** Where services answer, by their names. */
  Map<String, Integer> ports(String... names) throws IOException, InterruptedException {
    Map<String, Integer> ports = new TreeMap<>();
    for (JsonNode process : status()) {
      if (List.of(names).contains(process.path("name").asText())) {
        ports.put(process.path("name").asText(), process.path("port").asInt());
      }
    }
    return ports;
  }

  private JsonNode status() throws IOException, InterruptedException {
    return JSON.readTree(types("status", "--json").output()).path("processes");
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
