package dev.newsfold.local.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ExportCommandTest {

  private static final String TWO_LINES = "{\"id\":\"a1\"}\n{\"id\":\"a2\"}\n";

  @TempDir Path folder;

  private final List<String> asked = new ArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream standardOutput = System.out;
  private HttpServer service;
  private String body = TWO_LINES;
  private int status = 200;
  private boolean isCutOff;

  @BeforeEach
  void startAService() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", this::answer);
    service.start();
    System.setOut(new PrintStream(printed, true, UTF_8));
  }

  @AfterEach
  void stopIt() {
    System.setOut(standardOutput);
    service.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    byte[] bytes = body.getBytes(UTF_8);
    // Of a body that is announced as longer, the end is missing when the connection ends.
    exchange.sendResponseHeaders(status, isCutOff ? bytes.length + 100 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void writesWhatPassesTheFiltersToAFile() throws IOException {
    // when
    int exitCode =
        run(
            "stories",
            "--q",
            "grain harvest",
            "--person",
            "Ada Lovelace",
            "--person",
            "Eva",
            "--format",
            "NINJS",
            "--output",
            output().toString());

    // then
    assertThat(exitCode).isZero();
    assertThat(asked)
        .containsExactly(
            "/api/stories/export?q=grain+harvest&person=Ada+Lovelace&person=Eva"
                + "&format=ninjs&sort=newest");
    assertThat(output()).content().isEqualTo(TWO_LINES);
    assertThat(printed.toString(UTF_8)).isEqualTo("stories exported: 2\n");
  }

  @Test
  void saysInJsonWhatItWrote() {
    run("--json", "--output", output().toString());

    assertThat(printed.toString(UTF_8)).contains("\"exported\":2").contains("all.ndjson");
  }

  @Test
  void leavesNothingBehindWhereTheConnectionIsCut() throws IOException {
    // given
    isCutOff = true;

    // when
    int exitCode = run("--output", output().toString());

    // then
    assertThat(exitCode).isEqualTo(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void leavesAFileOfThatNameAloneUntilTheNewOneIsWhole() throws IOException {
    // given
    Files.writeString(output(), "from yesterday");
    status = 503;
    body = "{\"detail\":\"2 exports run already\"}";

    // when
    int exitCode = run("--output", output().toString());

    // then
    assertThat(exitCode).isEqualTo(1);
    assertThat(output()).content().isEqualTo("from yesterday");
  }

  @Test
  void refusesWhatCannotBeExported() {
    assertThat(run("storylines")).isEqualTo(2);
    assertThat(run("--format", "xml")).isEqualTo(2);
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NDJSON | {}\\n{}\\n | 2",
        "NINJS | | 0",
        "CSV | id,body\\r\\na1,\"two\\nlines\"\\r\\na2,\\r\\n | 2",
        "JSONLD | {\"@graph\":[\\n{},\\n{}\\n]}\\n | 2",
        "JSONLD | {\"@graph\":[\\n]}\\n | 0"
      })
  void countsItemsAsTheyCome(ExportFormat format, String written, int items) {
    // given
    String text = written == null ? "" : written.replace("\\n", "\n").replace("\\r", "\r");
    Progress progress = new Progress(format);

    // when
    for (byte each : text.getBytes(UTF_8)) {
      progress.add(new byte[] {each}, 1);
    }

    // then
    assertThat(progress.items()).isEqualTo(items);
  }

  private Path output() {
    return folder.resolve("all.ndjson");
  }

  private int run(String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.addAll(
        List.of(
            "--data",
            folder.resolve("none").toString(),
            "--query-port",
            Integer.toString(service.getAddress().getPort())));
    return new CommandLine(new ExportCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, line, parsed) -> 1)
        .setErr(new java.io.PrintWriter(java.io.Writer.nullWriter()))
        .execute(words.toArray(String[]::new));
  }
}
