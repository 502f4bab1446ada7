package dev.newsfold.local.up;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.newsfold.local.settings.DataFolder;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.settings.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GreetingTest {

  @TempDir Path folder;

  private HttpServer query;
  private int status = 200;

  @BeforeEach
  void startQuery() throws IOException {
    query = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    query.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"total\": 5}".getBytes(UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    query.start();
  }

  @AfterEach
  void stopQuery() {
    query.stop(0);
  }

  @Test
  void tellsWhatThereIsAndWhere() throws IOException {
    assertThat(printed(false))
        .startsWith("Newsfold is up after 3.0 s: articles 5, stories 5, storylines 5\n")
        .contains("  inbox     " + folder.resolve("inbox"));
  }

  @Test
  void tellsThatAKeyIsNeeded() throws IOException {
    // given
    status = 401;

    // then
    assertThat(printed(false)).contains("a key is needed to see what is in it");
  }

  @Test
  void tellsAnotherProblem() throws IOException {
    // given
    status = 503;

    // then
    assertThat(printed(false)).contains("what is in it is not answered just now: status 503");
  }

  @Test
  void tellsThatAServiceFailsAgainAndDoesNotEndWithIt() throws IOException {
    // given
    query.stop(0);

    // then
    assertThat(printed(false))
        .contains("what is in it is not answered just now: ")
        .contains("  inbox     " + folder.resolve("inbox"));
  }

  @Test
  void leavesOutOfJsonWhatIsNotAnswered() throws IOException {
    // given
    JsonNode before = new ObjectMapper().readTree(printed(true));
    query.stop(0);

    // when
    JsonNode after = new ObjectMapper().readTree(printed(true));

    // then
    assertThat(before.path("articles").asInt()).isEqualTo(5);
    assertThat(after.has("articles")).isFalse();
    assertThat(after.path("inbox")).isEqualTo(before.path("inbox"));
  }

  private String printed(boolean json) throws IOException {
    int port = query.getAddress().getPort();
    LocalSettings settings =
        new LocalSettings(
            new DataFolder(folder),
            folder.resolve("inbox"),
            LocalSettings.LOOPBACK,
            new Ports(port, port, port, port, port));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new Greeting(settings, 3).print(new PrintStream(printed, true, UTF_8), json);
    return printed.toString(UTF_8);
  }
}
