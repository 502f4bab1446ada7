package dev.newsfold.query.export;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.query.article.ArticleFilterParameters;
import dev.newsfold.query.article.ArticleSort;
import dev.newsfold.query.article.ArticleWalk;
import dev.newsfold.query.projection.Deliveries;
import dev.newsfold.query.search.ArticleFilters;
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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Holds exports to what they promise of size, of time, and of what goes wrong in the middle. */
@QuarkusTest
@WithTestResource(BackingServices.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeExportTest {

  /** Several parts, and more bytes than the buffers between server and client hold. */
  private static final int ARTICLES = 210;

  private static final String BODY = "Ministers met in Vienna. " + "\u00b7 ".repeat(12_000);

  private static final ArticleFilters EVERYTHING =
      new ArticleFilterParameters(
              null, null, null, null, null, null, null, null, null, null, null, null)
          .filters();

  @Inject Deliveries deliveries;
  @Inject ArticleWalk walk;
  @Inject Transfers transfers;
  @Inject Jdbi jdbi;

  @TestHTTPResource("/api/articles/export?sort=oldest")
  URI address;

  /** All tests share them, and those that change them come last. */
  private static boolean areThere;

  @BeforeEach
  void manyArticles() {
    if (areThere) {
      return;
    }
    areThere = true;
    deliveries.empty();
    deliveries.deliver(IntStream.range(0, ARTICLES).mapToObj(LargeExportTest::large).toList());
  }

  private static Object large(int number) {
    return article("a%03d".formatted(number)).body(BODY).build();
  }

  @Test
  void sendsEachArticleOnceAcrossAllParts() throws Exception {
    // when
    List<String> lines = send().body().lines().toList();

    // then
    assertThat(lines)
        .hasSize(ARTICLES)
        .allSatisfy(line -> assertThat(line).startsWith("{\"id\":\"a").endsWith("}"));
    assertThat(lines.stream().map(line -> line.substring(0, 14))).doesNotHaveDuplicates();
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void isAsItWasWhenItBegan() {
    // given
    List<String> seen = new ArrayList<>();

    // when
    walk.walk(
        EVERYTHING,
        ArticleSort.OLDEST,
        article -> {
          if (seen.isEmpty()) {
            commit(article("b1").published("2025-06-01"), article("a205").revision(2));
          }
          seen.add(article.id() + " " + article.revision());
        });

    // then
    assertThat(seen).hasSize(ARTICLES).contains("a205 1").doesNotContain("b1 1", "a205 2");
  }

  /** On another thread, which has a transaction of its own. */
  private void commit(Object... fixtures) {
    CompletableFuture.runAsync(() -> deliveries.deliver(fixtures)).join();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void cutsTheConnectionWhereItFailsInTheMiddle() {
    // given
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update article_revision set document = '{}' where article_id = 'a150'"));

    // then
    assertThatExceptionOfType(IOException.class).isThrownBy(this::send);
    await().until(() -> transfers.runningNow() == 0);
  }

  @Test
  void freesEverythingWhenAClientGoesAway() throws Exception {
    // given
    Reluctant client = new Reluctant();
    await().until(() -> transfers.runningNow() == 1);

    // when
    client.close();

    // then
    await().until(() -> transfers.runningNow() == 0);
    await().until(() -> openTransactions() == 0);
  }

  @Test
  void cutsOffAClientThatTakesNothing() throws Exception {
    try (Reluctant client = new Reluctant()) {
      await().until(() -> transfers.runningNow() == 1);

      // then
      await().until(() -> transfers.runningNow() == 0);
      assertThat(client.rest()).doesNotEndWith("0\r\n\r\n");
    }
  }

  @Test
  void refusesMoreThanItMaySendAtATime() throws Exception {
    // given
    // The first request of a test takes long enough for the others to be cut off.
    given().get("/api/articles").then().statusCode(200);

    // when
    try (Reluctant one = new Reluctant();
        Reluctant other = new Reluctant()) {
      await().until(() -> transfers.runningNow() == transfers.atOnce());

      // then
      given()
          .get("/api/articles/export")
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .body("detail", equalTo("2 exports run already; try again later"));
    }
    await().until(() -> transfers.runningNow() == 0);
  }

  private java.net.http.HttpResponse<String> send() throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private long openTransactions() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()
                      and state like 'idle in transaction%'""")
                .mapTo(Long.class)
                .one());
  }

  /** Asks for an export and does not read it. */
  private final class Reluctant implements AutoCloseable {

    private final Socket socket = new Socket();

    Reluctant() throws IOException {
      socket.setReceiveBufferSize(4096);
      socket.setSoTimeout(10_000);
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
      String request =
          "GET %s?%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
              .formatted(address.getPath(), address.getQuery());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    String rest() throws IOException {
      InputStream in = socket.getInputStream();
      try {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        return "cut off";
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
