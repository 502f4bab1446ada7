package dev.newsfold.backing;

import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** The container engine of this machine, where there is one; nothing is ever pulled. */
public final class Engine {

  private Engine() {}

  /** Why containers of these images cannot be run here, in words; empty if they can. */
  public static Optional<String> lacks(String... images) {
    if (!isLikely()) {
      return Optional.of("there is no container engine");
    }
    if (!isHostKnown()) {
      return Optional.of("TESTCONTAINERS_HOST_OVERRIDE is not set in this container");
    }
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.of("the container engine does not answer");
    }
    return Stream.of(images)
        .filter(image -> !hasImage(image))
        .findFirst()
        .map(image -> "the image " + image + " is not at hand");
  }

  /** Spares a machine without an engine the search for one, which takes seconds and is loud. */
  private static boolean isLikely() {
    return System.getenv("DOCKER_HOST") != null
        || List.of(
                Path.of("/var/run/docker.sock"),
                Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"))
            .stream()
            .anyMatch(Files::exists);
  }

  /**
   * From inside a container, Testcontainers finds out the engine's address with an image that is
   * pulled for it, unless the address is said.
   */
  private static boolean isHostKnown() {
    return System.getenv("TESTCONTAINERS_HOST_OVERRIDE") != null
        || !Files.exists(Path.of("/.dockerenv"));
  }

  private static boolean hasImage(String name) {
    try {
      DockerClientFactory.instance().client().inspectImageCmd(name).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }
}
