package dev.newsfold.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.newsfold.local.settings.DataFolder;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.settings.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {

  @TempDir Path folder;

  @Test
  void isShutToOthersWhereThereIsNoKey() throws IOException {
    Door door = Door.of(settings("0.0.0.0"));

    assertThatExceptionOfType(StartFailedException.class)
        .isThrownBy(door::requireFit)
        .withMessageContaining("newsfold key add");
    assertThatCode(Door.of(settings("127.0.0.1"))::requireFit).doesNotThrowAnyException();
  }

  @Test
  void asksForAKeyOnceThereIsOne() throws IOException {
    Files.writeString(settings("0.0.0.0").data().keys(), "a key\n");

    Door door = Door.of(settings("0.0.0.0"));

    assertThatCode(door::requireFit).doesNotThrowAnyException();
    assertThat(door.opensTo(null)).isFalse();
    assertThat(door.opensTo("a key")).isTrue();
  }

  private LocalSettings settings(String host) {
    return new LocalSettings(new DataFolder(folder), folder.resolve("inbox"), host, Ports.DEFAULT);
  }
}
