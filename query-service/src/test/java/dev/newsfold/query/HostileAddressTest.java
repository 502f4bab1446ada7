package dev.newsfold.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.backing.BackingServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses that benchmark hostile found to be answered worse than they deserve. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class HostileAddressTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /api/articles/a%00b",
    "GET, /api/stories/a%00b",
    "GET, /api/stories/a%00b/why",
    "GET, /api/stories/a%00b/corrections",
    "DELETE, /api/stories/s-1/corrections/a%00b",
    "GET, /api/storylines/a%00b",
    "GET, /api/tags/person/a%00b",
    "GET, /api/rejected/a%00b",
    "GET, /api/rejected?cursor=%00",
    "GET, /api/webhooks/a%00b",
    "DELETE, /api/webhooks/a%00b",
    "POST, /api/webhooks/a%00b/failures/redeliver"
  })
  void isRefusedWithAReasonWhereItHoldsNul(String method, String path) {
    Response answer = given().urlEncodingEnabled(false).request(method, path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("detail")).isNotBlank();
  }
}
