package dev.newsfold.query.live;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.query.projection.Deliveries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds live events to their contract. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class LiveTest {

  @Inject Deliveries deliveries;

  @TestHTTPResource("/api/live")
  URI address;

  @BeforeEach
  void empty() {
    deliveries.empty();
  }

  @Test
  void tellsOfAStoryThatWasCommitted() throws Exception {
    try (Connection connection = new Connection("", null)) {
      // when
      var article = article("a1");
      deliveries.deliver(article, story("s-1").with(article));

      // then
      await().until(() -> connection.has("event:story") && connection.has("event:article"));
      assertThat(connection.lines).anyMatch(line -> line.startsWith("data:{\"id\":\"s-1\""));
    }
  }

  @Test
  void tellsOnlyOfWhatPassesTheFilters() throws Exception {
    try (Connection connection = new Connection("?person=Ada%20Lovelace", null)) {
      // when
      deliveries.deliver(article("a1"), article("a2").people("Ada Lovelace"));

      // then
      await().until(() -> connection.has("\"a2\""));
      assertThat(connection.lines).noneMatch(line -> line.contains("\"a1\""));
    }
  }

  @Test
  void resumesWhereAClientWasCutOff() throws Exception {
    // given
    String last;
    try (Connection connection = new Connection("", null)) {
      deliveries.deliver(article("a1"));
      await().until(() -> connection.has("\"a1\""));
      last = connection.lastId();
    }
    deliveries.deliver(article("a2"));

    // when
    try (Connection connection = new Connection("", last)) {
      deliveries.deliver(article("a3"));

      // then
      await().until(() -> connection.has("\"a2\"") && connection.has("\"a3\""));
      assertThat(connection.lines).noneMatch(line -> line.contains("\"a1\""));
    }
  }

  @Test
  void tellsOfArticlesAloneWhereAnOutletIsAskedFor() throws Exception {
    try (Connection connection = new Connection("?source=Other%20Times&q=harvest", null)) {
      // when
      var article = article("a1").source("Other Times").headline("Harvest begins");
      deliveries.deliver(article("a2").headline("Harvest ends"), story("s-1").with(article));
      deliveries.deliver(article);

      // then
      await().until(() -> connection.has("\"a1\""));
      assertThat(connection.lines)
          .noneMatch(line -> line.equals("event:story") || line.contains("\"a2\""));
    }
  }

  @Test
  void saysThatItNoLongerKeepsWhatAClientMissed() throws Exception {
    // given
    deliveries.deliver(article("a1"));

    // when
    try (Connection connection = new Connection("", "1")) {

      // then
      await().until(() -> connection.has("event:gap") && connection.has("\"a1\""));
      assertThat(connection.lines)
          .anyMatch(line -> line.startsWith("data:{\"lastEventId\":1,\"resumesAfter\":"));
    }
  }

  @Test
  void dropsAClientThatTakesNothingAndKeepsNobodyWaiting() throws Exception {
    // given
    // More than the buffers between server and client hold, and nothing to be searched for.
    String headline = "\u00b7 ".repeat(10_000);
    try (Socket idle = idleClient();
        Connection connection = new Connection("", null)) {
      // when
      deliveries.deliver(
          IntStream.range(0, 300)
              .mapToObj(number -> article("a" + number).headline(headline).build())
              .toList());

      // then
      await().atMost(30, SECONDS).until(() -> connection.has("\"a299\""));
      await().atMost(30, SECONDS).until(() -> isCutOff(idle));
    }
  }

  private Socket idleClient() throws Exception {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(2048);
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
    socket
        .getOutputStream()
        .write("GET /api/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
    // It watches once the answer begins.
    assertThat(socket.getInputStream().read()).isEqualTo('H');
    return socket;
  }

  /** A server that has closed its side answers what comes still with a reset. */
  private static boolean isCutOff(Socket socket) {
    try {
      socket.getOutputStream().write('\n');
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void refusesMoreClientsThanMayWatch() throws Exception {
    List<Connection> connections = new ArrayList<>();
    try {
      for (int i = 0; i < 5; i++) {
        connections.add(new Connection("", null));
      }

      // then
      given().get("/api/live").then().statusCode(503).contentType("application/problem+json");
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  @Test
  void hasRoomForAnotherClientAsSoonAsOneHasLeft() throws Exception {
    // given
    for (int i = 0; i < 5; i++) {
      new Connection("", null).close();
    }

    // when // then
    await().until(() -> isLetIn());
  }

  private boolean isLetIn() throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.statusCode() == 200;
  }

  @Test
  void namesAParameterThatItDoesNotKnow() {
    given()
        .queryParam("sort", "newest")
        .get("/api/live")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("sort"));
  }

  @Test
  void refusesAPositionThatIsNone() {
    given()
        .header("Last-Event-ID", "yesterday")
        .get("/api/live")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("Last-Event-ID"));
  }

  /** Reads events until it is closed. */
  private final class Connection implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final InputStream body;

    Connection(String query, @Nullable String lastEventId) throws Exception {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + query));
      if (lastEventId != null) {
        request.header("Last-Event-ID", lastEventId);
      }
      body = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()).body();
      Thread reader = new Thread(this::read, "events");
      reader.setDaemon(true);
      reader.start();
      await().until(() -> has(":newsfold"));
    }

    private void read() {
      try (var reader =
          new java.io.BufferedReader(new java.io.InputStreamReader(body, StandardCharsets.UTF_8))) {
        reader.lines().forEach(lines::add);
      } catch (java.io.IOException | java.io.UncheckedIOException e) {
        lines.add("closed");
      }
    }

    private boolean has(String part) {
      return lines.stream().anyMatch(line -> line.contains(part));
    }

    private String lastId() {
      return lines.stream()
          .filter(line -> line.startsWith("id:"))
          .reduce((first, second) -> second)
          .orElseThrow()
          .substring(3)
          .strip();
    }

    @Override
    public void close() throws Exception {
      body.close();
    }
  }
}
