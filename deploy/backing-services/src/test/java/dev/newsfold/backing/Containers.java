package dev.newsfold.backing;

import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Broker and database in containers; nothing is ever pulled. */
record Containers(@Nullable KafkaContainer kafka, @Nullable PostgreSQLContainer postgres)
    implements Backing {

  static final String KAFKA_IMAGE = "apache/kafka:4.1.1";
  static final String POSTGRES_IMAGE = "postgres:18";

  /** Whether an engine answers, has both images, and can be reached without another one. */
  static boolean atHand() {
    return engineIsLikely()
        && hostIsKnown()
        && DockerClientFactory.instance().isDockerAvailable()
        && hasImage(KAFKA_IMAGE)
        && hasImage(POSTGRES_IMAGE);
  }

  /** Spares a machine without an engine the search for one, which takes seconds and is loud. */
  private static boolean engineIsLikely() {
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
  private static boolean hostIsKnown() {
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

  static Containers start(Set<BackingService> wanted) {
    Containers containers =
        new Containers(
            wanted.contains(BackingService.KAFKA) ? kafkaContainer() : null,
            wanted.contains(BackingService.POSTGRES) ? postgresContainer() : null);
    Startables.deepStart(containers.all()).join();
    return containers;
  }

  private static KafkaContainer kafkaContainer() {
    return new KafkaContainer(KAFKA_IMAGE)
        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
        .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
        .withEnv("KAFKA_MESSAGE_MAX_BYTES", "16777216");
  }

  private static PostgreSQLContainer postgresContainer() {
    return new PostgreSQLContainer(POSTGRES_IMAGE)
        .withDatabaseName("newsfold")
        .withUsername(USER)
        .withPassword(PASSWORD);
  }

  private List<GenericContainer<?>> all() {
    return Stream.<GenericContainer<?>>of(kafka, postgres).filter(Objects::nonNull).toList();
  }

  @Override
  public String where() {
    return "in containers";
  }

  @Override
  public String bootstrapServers() {
    return Objects.requireNonNull(kafka).getBootstrapServers();
  }

  @Override
  public String jdbcUrl() {
    return Objects.requireNonNull(postgres).getJdbcUrl();
  }

  @Override
  public void close() {
    all().forEach(GenericContainer::stop);
  }
}
