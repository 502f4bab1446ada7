package dev.newsfold.local.up;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.backing.kafka.BrokerProcess;
import dev.newsfold.backing.postgres.PostgresCluster;
import dev.newsfold.backing.postgres.PostgresSettings;
import dev.newsfold.backing.postgres.PostgresSettings.Durability;
import dev.newsfold.local.process.Program;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The broker and the database as programs of the launcher. */
final class BackingPrograms {

  private static final int PASSWORD_BYTES = 16;

  private final Installation installation;
  private final LocalSettings settings;

  BackingPrograms(Installation installation, LocalSettings settings) {
    this.installation = installation;
    this.settings = settings;
  }

  Program kafka() {
    Path ready = settings.data().run().resolve("kafka.ready");
    JavaProgram broker = installation.ownProgram("kafka", BrokerProcess.class, 160);
    return new Program(
        "kafka",
        settings.ports().kafka(),
        () -> {
          Files.deleteIfExists(ready);
          List<String> command = new ArrayList<>(broker.command());
          command.add(settings.data().kafka().toString());
          command.add(LocalSettings.LOOPBACK);
          command.add(Integer.toString(settings.ports().kafka()));
          command.add(Integer.toString(FreePorts.any()));
          command.add(ready.toString());
          return command;
        },
        Map.of(),
        settings.data().log("kafka"),
        () -> Files.exists(ready),
        ProcessHandle::destroy);
  }

  Program postgres() throws IOException, InterruptedException {
    PostgresSettings postgres =
        new PostgresSettings(
            settings.data().postgres(),
            installation.postgres(settings.data().postgres()),
            LocalSettings.LOOPBACK,
            settings.ports().postgres(),
            password(),
            Durability.DURABLE);
    PostgresCluster cluster = PostgresCluster.of(postgres);
    return new Program(
        "postgres",
        settings.ports().postgres(),
        () -> {
          cluster.prepare();
          return cluster.startCommand();
        },
        Map.of(),
        settings.data().log("postgres"),
        cluster::isReady,
        process -> cluster.stop());
  }

  /** Chosen once, with the data folder, and good for as long as that is. */
  String password() throws IOException {
    Path file = settings.data().postgresPassword();
    if (!Files.exists(file)) {
      byte[] random = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(random);
      Path whole =
          Files.createTempFile(
              file.getParent(),
              "postgres",
              ".part",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(whole, HexFormat.of().formatHex(random), UTF_8);
      Files.move(whole, file);
    }
    return Files.readString(file, UTF_8).strip();
  }
}
