package dev.newsfold.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.backing.BackingServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever sends too much hears what was too much. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class LimitsTest {

  private static final int PORT =
      ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);

  private static final byte[] LARGE =
      ("{\"note\": \"" + "x".repeat(70_000) + "\"}").getBytes(UTF_8);

  @ParameterizedTest
  @CsvSource({
    "/api/stories/s-1/corrections, true",
    "/api/stories/s-1/corrections, false",
    "/api/webhooks, true",
    "/api/webhooks, false"
  })
  void sayThatABodyIsTooLarge(String path, boolean isLengthTold) throws Exception {
    // given
    BodyPublisher body =
        isLengthTold
            ? BodyPublishers.ofByteArray(LARGE)
            : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path))
            .header("Content-Type", "application/json")
            .POST(body)
            .build();

    // when
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    // then
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"detail\":").contains("larger than");
  }

  @Test
  void askForNoTypeThatCanBeReadWhereThereIsNoBody() throws Exception {
    // given
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/api/webhooks/none"))
            .header("Content-Type", "nonsense")
            .DELETE()
            .build();

    // when
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    // then
    assertThat(answer.statusCode()).isEqualTo(404);
  }
}
