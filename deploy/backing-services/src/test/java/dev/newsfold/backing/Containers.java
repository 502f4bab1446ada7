package dev.newsfold.backing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Broker and database in containers; nothing is ever pulled. */
record Containers(@Nullable KafkaContainer kafka, @Nullable PostgreSQLContainer postgres)
    implements Backing {

  static final String KAFKA_IMAGE = "apache/kafka:4.1.1";
  static final String POSTGRES_IMAGE = "postgres:18";

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
