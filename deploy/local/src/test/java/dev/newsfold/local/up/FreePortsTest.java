package dev.newsfold.local.up;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsfold.local.settings.DataFolder;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.settings.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FreePortsTest {

  @Test
  void namesTheTakenPortAndTheOptionThatChoosesAnother() throws IOException {
    // given
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Ports ports =
          new Ports(
              FreePorts.any(),
              FreePorts.any(),
              FreePorts.any(),
              taken.getLocalPort(),
              FreePorts.any());

      // then
      assertThatThrownBy(() -> FreePorts.require(settings(ports)))
          .isInstanceOf(StartFailedException.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " is taken")
          .hasMessageContaining("--kafka-port");
    }
  }

  @Test
  void refusesOnePortForTwo() throws IOException {
    // given
    int port = FreePorts.any();
    Ports ports = new Ports(port, port, FreePorts.any(), FreePorts.any(), FreePorts.any());

    // then
    assertThatThrownBy(() -> FreePorts.require(settings(ports)))
        .hasMessageContaining("given twice: --query-port, --ingest-port");
  }

  @Test
  void isContentWithFreePorts() throws IOException {
    // given
    Ports ports =
        new Ports(
            FreePorts.any(), FreePorts.any(), FreePorts.any(), FreePorts.any(), FreePorts.any());

    // then
    assertThatCode(() -> FreePorts.require(settings(ports))).doesNotThrowAnyException();
  }

  private static LocalSettings settings(Ports ports) {
    return new LocalSettings(
        new DataFolder(Path.of("data")), Path.of("inbox"), LocalSettings.LOOPBACK, ports);
  }
}
