package dev.newsfold.ingest.upload;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.newsfold.ingest.ServiceTest;
import dev.newsfold.ingest.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends too much, too deep or too many hears what was. */
@ServiceTest
class LimitsTest {

  private static final int PORT =
      ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);

  @ParameterizedTest
  @ValueSource(strings = {"/api/articles", "/api/files", "/api/feeds"})
  void sayThatABodyIsTooLargeBeforeItIsSent(String path) throws IOException {
    // when
    String answer =
        answer(
            "POST "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000000\r\n"
                + "Content-Type: application/json\r\n\r\n");

    // then
    assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
    assertThat(answer).contains("larger than quarkus.http.limits.max-body-size");
  }

  @Test
  void sayThatABodyIsTooLargeWhoseLengthNobodyTold() throws IOException {
    // when
    String answer;
    try (Socket socket = new Socket("localhost", PORT)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/articles HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                  + "Content-Type: application/json\r\nConnection: close\r\n\r\n")
              .getBytes(UTF_8));
      byte[] chunk = ("100000\r\n" + "x".repeat(0x100000) + "\r\n").getBytes(UTF_8);
      out.write(chunk);
      out.write(chunk);
      out.write(chunk);
      out.write("0\r\n\r\n".getBytes(UTF_8));
      answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    // then
    assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
    assertThat(answer)
        .contains("larger than the limit of 2097152 bytes (newsfold.ingest.max-file-size)");
  }

  @Test
  void sayHowDeepJsonMayBe() {
    given()
        .contentType("application/json")
        .body("{\"text\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}")
        .post("/api/articles")
        .then()
        .statusCode(400)
        .contentType(Problem.MEDIA_TYPE)
        .body("detail", containsString("nesting"));
  }

  private static String answer(String request) throws IOException {
    try (Socket socket = new Socket("localhost", PORT)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
