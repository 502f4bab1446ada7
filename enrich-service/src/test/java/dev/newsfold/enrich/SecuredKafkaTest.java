package dev.newsfold.enrich;

import static io.restassured.RestAssured.get;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.backing.SecuredServices;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The streams, and the client that waits for their topics, take what the keys kafka.* say. */
@QuarkusTest
@WithTestResource(
    value = SecuredServices.class,
    initArgs = @ResourceArg(name = BackingServices.SERVICES, value = "kafka"))
class SecuredKafkaTest {

  @Test
  void becomesReadyOnABrokerThatAsksForAPasswordAndTls() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> get("/q/health/ready").then().statusCode(200));
  }
}
