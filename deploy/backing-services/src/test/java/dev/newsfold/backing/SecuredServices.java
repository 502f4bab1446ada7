package dev.newsfold.backing;

import dev.newsfold.backing.kafka.BrokerSettings;
import dev.newsfold.backing.kafka.KafkaBroker;
import dev.newsfold.backing.postgres.PostgresCluster;
import dev.newsfold.backing.postgres.PostgresServer;
import dev.newsfold.backing.postgres.PostgresSettings;
import dev.newsfold.backing.postgres.PostgresSettings.Durability;
import dev.newsfold.contracts.Topics;
import dev.newsfold.topics.TopicCreation;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A broker and a database that talk to nobody without TLS and a password, for a
 * {@code @QuarkusTest}; told what they are as an operator tells the services.
 */
public final class SecuredServices implements QuarkusTestResourceLifecycleManager {

  private static final String LOOPBACK = "127.0.0.1";

  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required"
          + " username=\"newsfold\" password=\"secret\"";

  private Set<BackingService> wanted = EnumSet.allOf(BackingService.class);
  private @Nullable Path folder;
  private @Nullable KafkaBroker broker;
  private @Nullable PostgresServer postgres;

  @Override
  public void init(Map<String, String> arguments) {
    if (arguments.containsKey(BackingServices.SERVICES)) {
      wanted = BackingService.parse(arguments.get(BackingServices.SERVICES));
    }
  }

  @Override
  public Map<String, String> start() {
    try {
      Path made = Files.createTempDirectory("newsfold-secured-");
      folder = made;
      ServerCertificate certificate = ServerCertificate.make(made);
      Map<String, String> settings = new HashMap<>();
      if (wanted.contains(BackingService.KAFKA)) {
        startBroker(made, certificate, settings);
      }
      if (wanted.contains(BackingService.POSTGRES)) {
        startPostgres(made, certificate, settings);
      }
      return settings;
    } catch (Exception e) {
      throw new IllegalStateException("the secured backing services did not start", e);
    }
  }

  private void startBroker(Path folder, ServerCertificate certificate, Map<String, String> settings)
      throws Exception {
    BrokerSettings where =
        new BrokerSettings(
            folder.resolve("kafka"), LOOPBACK, Embedded.freePort(), Embedded.freePort());
    Map<String, String> client = new HashMap<>();
    client.put("security.protocol", "SASL_SSL");
    client.put("sasl.mechanism", "PLAIN");
    client.put("sasl.jaas.config", LOGIN + ";");
    client.put("ssl.truststore.type", "PEM");
    client.put("ssl.truststore.location", certificate.certificate().toString());
    broker =
        KafkaBroker.start(
            where,
            Map.of(
                "listener.security.protocol.map",
                "CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT",
                "sasl.enabled.mechanisms",
                "PLAIN",
                "sasl.mechanism.inter.broker.protocol",
                "PLAIN",
                "listener.name.clients.plain.sasl.jaas.config",
                LOGIN + " user_newsfold=\"secret\";",
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                certificate.store().toString(),
                "ssl.keystore.password",
                ServerCertificate.PASSWORD,
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.certificate().toString()));
    client.forEach((name, value) -> settings.put("kafka." + name, value));
    settings.put("kafka.bootstrap.servers", where.bootstrapServers());
    client.put("bootstrap.servers", where.bootstrapServers());
    TopicCreation.createOn(Map.copyOf(client), Topics.ALL);
  }

  private void startPostgres(
      Path folder, ServerCertificate certificate, Map<String, String> settings) throws Exception {
    PostgresSettings where =
        new PostgresSettings(
            folder.resolve("postgres"),
            folder.resolve("programs"),
            LOOPBACK,
            Embedded.freePort(),
            "secret",
            Durability.FORGETFUL);
    PostgresCluster.of(where).prepare();
    Path cluster = where.folder().resolve("cluster");
    give(certificate.certificate(), cluster);
    give(certificate.key(), cluster);
    Files.writeString(
        cluster.resolve("postgresql.conf"), "\nssl = on\n", StandardOpenOption.APPEND);
    Path rules = cluster.resolve("pg_hba.conf");
    Files.writeString(rules, Files.readString(rules).replaceAll("(?m)^host ", "hostssl "));
    postgres = PostgresServer.start(where, folder.resolve("postgres.log"));
    settings.put(
        "quarkus.datasource.jdbc.url",
        where.jdbcUrl() + "?sslmode=verify-full&sslrootcert=" + certificate.certificate());
    settings.put("quarkus.datasource.username", PostgresSettings.USER);
    settings.put("quarkus.datasource.password", "secret");
  }

  /** Into the data folder, under the name that PostgreSQL looks for, as its owner's. */
  private static void give(Path file, Path cluster) throws IOException {
    Path copy =
        Files.copy(
            file,
            cluster.resolve(file.getFileName()),
            StandardCopyOption.COPY_ATTRIBUTES,
            StandardCopyOption.REPLACE_EXISTING);
    Files.setOwner(copy, Files.getOwner(cluster));
  }

  @Override
  public void stop() {
    if (broker != null) {
      broker.close();
    }
    if (postgres != null) {
      postgres.close();
    }
    Path made = folder;
    if (made == null) {
      return;
    }
    try (Stream<Path> paths = Files.walk(made)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
