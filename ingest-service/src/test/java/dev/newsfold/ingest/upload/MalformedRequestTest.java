package dev.newsfold.ingest.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.ingest.ServiceTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is the sender's fault, and said so. */
@ServiceTest
class MalformedRequestTest {

  private static final int PORT =
      ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no form at all",
        "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\ncut of",
        "--x\r\nContent-Disposition: form-data; name=\r\n\r\nabc\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"f\"\r\n"
            + "Content-Type: text/plain; charset=none\r\n\r\nabc\r\n--x--\r\n"
      })
  void saysThatAFormCannotBeRead(String body) throws IOException, InterruptedException {
    // when
    HttpResponse<String> answer =
        post("/api/files", "multipart/form-data; boundary=x", body.getBytes(UTF_8));

    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0\0\0{ÿÿÿÿ", "{\"url\": \"a\", \"every\": \"PT1H\", \"url\": \"b\"}"})
  void saysThatJsonCannotBeRead(String body) throws IOException, InterruptedException {
    // when
    HttpResponse<String> answer = post("/api/feeds", "application/json", body.getBytes(ISO_8859_1));

    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("cannot be read");
  }

  private static HttpResponse<String> post(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
