package dev.newsfold.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.backing.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Network;
import org.testcontainers.images.builder.ImageFromDockerfile;

/**
 * The images of Newsfold, made of what was packaged and run as {@code compose.yaml} has it; skipped
 * where no engine or image is at hand.
 */
class ImagesIT {

  private static final String JRE = "eclipse-temurin:25-jre";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** As long as engines wait before they kill. */
  private static final int STOP_WITHIN_SECONDS = 10;

  /** What a JVM says that was asked to end and did. */
  private static final long TERMINATED = 143;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A volume of the engine: folders in a folder of this host would belong to another user. */
  private final String inbox = "newsfold-inbox-" + UUID.randomUUID();

  @TempDir Path access;
  private final Map<String, RunningService> running = new LinkedHashMap<>();
  private final Map<String, String> images = new HashMap<>();
  private @Nullable Network network;

  @BeforeEach
  void requireEngine() throws IOException {
    // The services run as another user.
    Files.setPosixFilePermissions(access, PosixFilePermissions.fromString("rwxr-xr-x"));
    ComposeFile file = ComposeFile.read();
    Optional<String> lacking =
        Engine.lacks(JRE, file.service("kafka").image(), file.service("postgres").image());
    System.out.println(
        "images: " + lacking.map(why -> "not tested, since " + why).orElse("tested"));
    assumeTrue(lacking.isEmpty(), () -> lacking.orElse(""));
  }

  @AfterEach
  void stopEverything() {
    List<RunningService> lastFirst = new ArrayList<>(running.values());
    Collections.reverse(lastFirst);
    lastFirst.forEach(RunningService::close);
    if (network != null) {
      network.close();
      DockerClientFactory.instance().client().removeVolumeCmd(inbox).exec();
    }
  }

  @Test
  void foldTheSeedsAndEndInOrderWhenTheyAreStopped() throws Exception {
    // given
    ComposeFile file = ComposeFile.read();
    Network started = Network.newNetwork();
    network = started;

    // when
    for (ComposeService service : file.services().values()) {
      if (service.list("profiles").isEmpty()) {
        running.put(
            service.name(),
            RunningService.start(service, imageOf(service, file), started, mounts(file)));
      }
    }

    // then
    await().atMost(PATIENCE).untilAsserted(this::assertSeedsAreAnswered);
    for (String name : List.of("query", "enrich-1", "enrich-2", "ingest")) {
      RunningService service = Objects.requireNonNull(running.get(name));
      assertThat(service.stop(STOP_WITHIN_SECONDS)).as(service.log()).isEqualTo(TERMINATED);
    }
  }

  private void assertSeedsAreAnswered() throws IOException {
    assertThat(get("/api/articles").path("total").asInt()).isEqualTo(5);
    assertThat(get("/api/stories").path("items"))
        .extracting(story -> story.path("articles").size())
        .containsExactlyInAnyOrder(2, 1, 1, 1);
    assertThat(get("/api/storylines").path("total").asInt()).isEqualTo(1);
  }

  private JsonNode get(String path) throws IOException {
    int port = Objects.requireNonNull(running.get("query")).port();
    URLConnection query = URI.create("http://localhost:" + port + path).toURL().openConnection();
    String key = Files.readString(access.resolve("operator.key")).strip();
    query.setRequestProperty("Authorization", "Bearer " + key);
    try (InputStream body = query.getInputStream()) {
      return JSON.readTree(body);
    }
  }

  /** Several services can be of one image. */
  private String imageOf(ComposeService service, ComposeFile file) {
    return service
        .builtFrom()
        .map(
            module ->
                images.computeIfAbsent(
                    module,
                    any ->
                        new ImageFromDockerfile(service.image().replace(":latest", ":test"), false)
                            .withFileFromPath(
                                ".", file.root().resolve(module + "/target/quarkus-app"))
                            .withFileFromPath("Dockerfile", file.folder().resolve("Dockerfile"))
                            .get()))
        .orElse(service.image());
  }

  private Map<String, String> mounts(ComposeFile file) {
    return Map.of(
        "/inbox", inbox,
        "/var/lib/newsfold/inbox", inbox,
        "/seeds", file.root().resolve("seeds").toString(),
        "/access", access.toString(),
        "/run/newsfold", access.toString());
  }
}
