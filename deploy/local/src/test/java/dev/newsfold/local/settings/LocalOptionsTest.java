package dev.newsfold.local.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class LocalOptionsTest {

  private static final Ports RUNNING = new Ports(1001, 1002, 1003, 1004, 1005);

  @Command(name = "any")
  static class AnyCommand {
    @Mixin LocalOptions options = new LocalOptions();
  }

  @Test
  void takesFromTheEnvironmentWhatNoOptionSays() {
    // when
    LocalSettings settings =
        parse(
                Map.of("NEWSFOLD_QUERY_PORT", "4000", "NEWSFOLD_DATA", "/elsewhere"),
                "--kafka-port",
                "4001")
            .settings();

    // then
    assertThat(settings.data().path()).isEqualTo(Path.of("/elsewhere"));
    assertThat(settings.ports().query()).isEqualTo(4000);
    assertThat(settings.ports().kafka()).isEqualTo(4001);
    assertThat(settings.ports().ingest()).isEqualTo(Ports.DEFAULT.ingest());
  }

  @Test
  void prefersAnOptionToTheEnvironment() {
    // when
    LocalOptions options = parse(Map.of("NEWSFOLD_QUERY_PORT", "4000"), "--query-port", "4002");

    // then
    assertThat(options.settings().ports().query()).isEqualTo(4002);
  }

  @Test
  void asksTheRunningNewsfoldForPortsThatAreNotRepeated() {
    // given
    LocalOptions options = parse(Map.of(), "--query-port", "4000");
    LocalSettings running =
        new LocalSettings(options.data(), Path.of("/its/inbox"), "127.0.0.1", RUNNING);

    // when
    LocalSettings settings = options.settings(running);

    // then
    assertThat(settings.ports()).isEqualTo(new Ports(4000, 1002, 1003, 1004, 1005));
    assertThat(settings.inbox()).isEqualTo(Path.of("/its/inbox"));
  }

  private static LocalOptions parse(Map<String, String> environment, String... arguments) {
    AnyCommand command = new AnyCommand();
    CommandLine line = new CommandLine(command);
    line.setDefaultValueProvider(new EnvironmentDefaults(environment));
    line.parseArgs(arguments);
    return command.options;
  }
}
