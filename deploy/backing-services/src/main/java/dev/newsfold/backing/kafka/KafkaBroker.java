package dev.newsfold.backing.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** A Kafka broker that is its own controller, in this JVM. */
public final class KafkaBroker implements AutoCloseable {

  private final BrokerSettings settings;
  private final KafkaRaftServer server;

  private KafkaBroker(BrokerSettings settings, KafkaRaftServer server) {
    this.settings = settings;
    this.server = server;
  }

  /** Starts a broker on a new or an earlier broker's folder; returns when it takes requests. */
  public static KafkaBroker start(BrokerSettings settings) throws Exception {
    return start(settings, Map.of());
  }

  /**
   * The same, with settings of Kafka's own beside them, such as those of TLS and SASL; {@code
   * CLIENTS} is the listener.
   */
  public static KafkaBroker start(BrokerSettings settings, Map<String, String> kafka)
      throws Exception {
    if (!Files.exists(settings.folder().resolve("meta.properties"))) {
      format(settings.folder());
    }
    Properties properties = settings.kafkaProperties();
    properties.putAll(kafka);
    KafkaConfig config = new KafkaConfig(properties, false);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    server.startup();
    return new KafkaBroker(settings, server);
  }

  private static void format(Path folder) throws Exception {
    Files.createDirectories(folder);
    new Formatter()
        .setSupportedFeatures(List.copyOf(Feature.PRODUCTION_FEATURES))
        .setNodeId(BrokerSettings.NODE_ID)
        .setClusterId(Uuid.randomUuid().toString())
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .setDirectories(List.of(folder.toAbsolutePath().toString()))
        .setMetadataLogDirectory(folder.toAbsolutePath().toString())
        .setIgnoreFormatted(true)
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .run();
  }

  public String bootstrapServers() {
    return settings.bootstrapServers();
  }

  /** Returns when the broker has stopped, by {@link #close} or by a fault of its own. */
  public void awaitStop() {
    server.awaitShutdown();
  }

  /** Hands over and stops; the next start on the folder is then quick. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
