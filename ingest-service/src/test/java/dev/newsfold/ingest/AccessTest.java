package dev.newsfold.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import dev.newsfold.access.key.AccessKey;
import dev.newsfold.access.key.KeyEntry;
import dev.newsfold.access.key.KeysFile;
import dev.newsfold.access.key.Role;
import dev.newsfold.backing.BackingServices;
import dev.newsfold.backing.SecuredServices;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may hand in what, once keys are asked for; Kafka asks for a password, and for TLS, too. */
@QuarkusTest
@TestProfile(AccessTest.WithKeys.class)
@WithTestResource(
    value = SecuredServices.class,
    initArgs = @ResourceArg(name = BackingServices.SERVICES, value = "kafka"))
@WithTestResource(WatchedFolder.class)
@WithTestResource(Issuer.class)
class AccessTest {

  private static final KeysFile FILE = new KeysFile(Path.of("target", "access-test", "keys"));
  private static final String NO_FILE = "/api/files/" + "0".repeat(32);

  @ConfigProperty(name = Issuer.ADDRESS)
  String issuer;

  @ConfigProperty(name = Issuer.SIGNING_KEY)
  String signingKey;

  /** Keys and an OpenID provider, and limits that a test can reach. */
  public static final class WithKeys implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Files.deleteIfExists(FILE.path());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      keyOf(Role.OPERATOR);
      return Map.of(
          "newsfold.access.keys-file", FILE.path().toString(),
          "newsfold.access.key-burst", "20",
          "newsfold.access.key-per-second", "0.01",
          "newsfold.access.wrong-keys-burst", "3",
          "newsfold.access.wrong-keys-per-second", "0.01");
    }
  }

  private static String keyOf(Role... roles) {
    AccessKey key = AccessKey.random();
    try {
      FILE.add(KeyEntry.of(key, Set.of(roles), "", Instant.now()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return key.reveal();
  }

  private static RequestSpecification by(String key) {
    return given().header("Authorization", "Bearer " + key);
  }

  @Test
  void asksForAKey() {
    given()
        .get(NO_FILE)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", containsString("Bearer"))
        .body("detail", containsString("a key is needed"));
    given().get("/q/health/live").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "READER, GET, 403",
    "READER, DELETE, 403",
    "EDITOR, GET, 403",
    "INGESTER, GET, 404",
    "INGESTER, DELETE, 403",
    "OPERATOR, GET, 404",
    "OPERATOR, DELETE, 404"
  })
  void letsEachRoleDoItsWork(Role role, String method, int status) {
    String path = method.equals("GET") ? NO_FILE : "/api/feeds/none";

    by(keyOf(role))
        .request(method, path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("detail", not(containsString("Exception")));
  }

  @Test
  void takesArticlesFromAnIngester() {
    by(keyOf(Role.INGESTER))
        .contentType("application/json")
        .body("{\"text\": \"VIENNA (AP) - The city council met on Tuesday, it said.\"}")
        .post("/api/articles")
        .then()
        .statusCode(202);
  }

  @Test
  void knowsAKeyFromTheMomentItIsMadeUntilItIsRevoked() throws IOException {
    String key = keyOf(Role.INGESTER);
    by(key).get(NO_FILE).then().statusCode(404);

    FILE.remove(
        KeyEntry.of(AccessKey.parse(key).orElseThrow(), Set.of(Role.READER), "", Instant.EPOCH)
            .id());

    assertThat(by(key).get(NO_FILE).statusCode()).isIn(401, 429);
  }

  @Test
  void refusesAKeyInAnAddressAndDoesNotRepeatIt() {
    String key = keyOf(Role.OPERATOR);

    by(key)
        .queryParam("access", key)
        .get("/api/feeds")
        .then()
        .statusCode(400)
        .body("detail", containsString("revoke it"))
        .body("detail", not(containsString(key)));
  }

  @Test
  void answersTooManyWrongKeysWith429AndStillKnowsRightOnes() {
    String key = keyOf(Role.INGESTER);
    for (int attempt = 0; attempt < 4; attempt++) {
      by(AccessKey.random().reveal()).get(NO_FILE);
    }

    by(AccessKey.random().reveal())
        .get(NO_FILE)
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", Integer::parseInt, greaterThan(0))
        .body("detail", containsString("wrong keys"));
    by(key).get(NO_FILE).then().statusCode(404);
  }

  @Test
  void letsAKeyAskSoOftenAndNoOftener() {
    String key = keyOf(Role.INGESTER);
    for (int request = 0; request < 20; request++) {
      by(key).get(NO_FILE).then().statusCode(404);
    }

    by(key)
        .get(NO_FILE)
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", Integer::parseInt, allOf(greaterThan(0), lessThanOrEqualTo(100)))
        .body("detail", containsString("newsfold.access"));
    by(keyOf(Role.INGESTER)).get(NO_FILE).then().statusCode(404);
  }

  @Test
  void takesTheRolesOfATokenOfTheProvider() throws GeneralSecurityException {
    PrivateKey key = Issuer.signingKey(signingKey);
    PrivateKey another = Issuer.newKeys().getPrivate();

    by(Issuer.token(issuer, key, "ingester")).get(NO_FILE).then().statusCode(404);
    by(Issuer.token(issuer, key, "operator")).get(NO_FILE).then().statusCode(404);
    by(Issuer.token(issuer, key, "reader", "admin")).get(NO_FILE).then().statusCode(403);
    by(Issuer.token(issuer, another, "operator")).get(NO_FILE).then().statusCode(401);
  }

  @Test
  void saysInItsDescriptionHowToShowAKey() {
    var document = given().accept("application/json").get("/q/openapi").jsonPath();

    assertThat(document.getString("components.securitySchemes.key.scheme")).isEqualTo("bearer");
    assertThat(
            document.getMap("paths.'/api/files'.post.responses").keySet().stream()
                .map(String::valueOf))
        .contains("401", "403", "429");
  }
}
