package dev.newsfold.backing;

import dev.newsfold.contracts.Topics;
import dev.newsfold.topics.TopicCreation;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jboss.logmanager.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker with every topic, and a real PostgreSQL, for a {@code @QuarkusTest}.
 *
 * <p>In containers where an engine and the images are at hand, otherwise in this JVM and beside it;
 * says which. {@code @WithTestResource(value = BackingServices.class, initArgs = @ResourceArg(name
 * = "services", value = "kafka"))} starts the broker alone.
 */
public final class BackingServices implements QuarkusTestResourceLifecycleManager {

  /** The init argument that names the services wanted, with commas between them. */
  public static final String SERVICES = "services";

  /** A broker says hundreds of lines when it starts and when it stops. */
  private static final List<Logger> LOUD =
      Stream.of("kafka", "org.apache.kafka", "state.change.logger").map(Logger::getLogger).toList();

  private Set<BackingService> wanted = EnumSet.allOf(BackingService.class);
  private @Nullable Backing backing;

  @Override
  public void init(Map<String, String> arguments) {
    if (arguments.containsKey(SERVICES)) {
      wanted = BackingService.parse(arguments.get(SERVICES));
    }
  }

  @Override
  public Map<String, String> start() {
    LOUD.forEach(logger -> logger.setLevel(Level.WARNING));
    try {
      Optional<String> lacking = Engine.lacks(Containers.KAFKA_IMAGE, Containers.POSTGRES_IMAGE);
      Backing started = lacking.isEmpty() ? Containers.start(wanted) : Embedded.start(wanted);
      backing = started;
      String reason = lacking.map(why -> ", since " + why).orElse("");
      System.out.println("backing services: " + wanted + " " + started.where() + reason);
      if (wanted.contains(BackingService.KAFKA)) {
        TopicCreation.createOn(started.bootstrapServers(), Topics.ALL);
      }
      return settings(started);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> settings(Backing started) {
    Map<String, String> settings = new HashMap<>();
    if (wanted.contains(BackingService.KAFKA)) {
      settings.put("kafka.bootstrap.servers", started.bootstrapServers());
      settings.put(
          "mp.messaging.connector.smallrye-kafka.bootstrap.servers", started.bootstrapServers());
      settings.put("quarkus.kafka-streams.bootstrap-servers", started.bootstrapServers());
    }
    if (wanted.contains(BackingService.POSTGRES)) {
      settings.put("quarkus.datasource.jdbc.url", started.jdbcUrl());
      settings.put("quarkus.datasource.username", Backing.USER);
      settings.put("quarkus.datasource.password", Backing.PASSWORD);
    }
    return settings;
  }

  @Override
  public void stop() {
    if (backing != null) {
      backing.close();
      backing = null;
    }
  }
}
