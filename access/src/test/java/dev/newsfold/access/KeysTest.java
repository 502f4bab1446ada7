package dev.newsfold.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.newsfold.access.key.AccessKey;
import dev.newsfold.access.key.KeyEntry;
import dev.newsfold.access.key.KeysFile;
import dev.newsfold.access.key.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

  @TempDir Path folder;

  private KeysFile file = new KeysFile(Path.of("keys"));

  @BeforeEach
  void namesAFile() {
    file = new KeysFile(folder.resolve("keys"));
  }

  @Test
  void knowsOldAndNewUntilTheOldOneIsRevokedWithoutARestart() throws IOException {
    // given
    AccessKey old = added();
    Keys keys = new Keys(configuration());
    assertThat(keys.find(old)).isPresent();

    // when
    AccessKey successor = added();

    // then
    assertThat(keys.find(successor)).isPresent();
    assertThat(keys.find(old)).isPresent();
    file.remove(keys.find(old).orElseThrow().id());
    assertThat(keys.find(old)).isEmpty();
    assertThat(keys.find(successor)).isPresent();
  }

  @Test
  void knowsNobodyWhileTheFileIsAwayOrBroken() throws IOException {
    // given
    AccessKey key = added();
    Keys keys = new Keys(configuration());
    String whole = Files.readString(file.path());
    assertThat(keys.find(key)).isPresent();

    // when
    Files.writeString(file.path(), whole + "something else\n");

    // then
    assertThat(keys.find(key)).isEmpty();
    Files.delete(file.path());
    assertThat(keys.find(key)).isEmpty();
    Files.writeString(file.path(), whole);
    assertThat(keys.find(key)).isPresent();
  }

  @Test
  void refusesToStartWithAFileThatHoldsNoKey() throws IOException {
    Keys keys = new Keys(configuration());

    assertThatIllegalStateException()
        .isThrownBy(keys::requireReadable)
        .withMessageContaining("newsfold.access.keys-file");
    Files.writeString(file.path(), "# none yet\n");
    assertThatIllegalStateException()
        .isThrownBy(keys::requireReadable)
        .withMessageContaining("no key is in it");
    added();
    assertThatCode(keys::requireReadable).doesNotThrowAnyException();
  }

  private AccessKey added() throws IOException {
    AccessKey key = AccessKey.random();
    file.add(KeyEntry.of(key, Set.of(Role.READER), "", Instant.EPOCH));
    return key;
  }

  private AccessConfiguration configuration() {
    return new WithFile(file.path());
  }

  /** The file alone; of the limits nothing is asked here. */
  private record WithFile(Path path) implements AccessConfiguration {

    @Override
    public Optional<Path> keysFile() {
      return Optional.of(path);
    }

    @Override
    public Optional<List<String>> origins() {
      return Optional.empty();
    }

    @Override
    public int keyBurst() {
      return 1;
    }

    @Override
    public double keyPerSecond() {
      return 1;
    }

    @Override
    public int addressBurst() {
      return 1;
    }

    @Override
    public double addressPerSecond() {
      return 1;
    }

    @Override
    public int wrongKeysBurst() {
      return 1;
    }

    @Override
    public double wrongKeysPerSecond() {
      return 1;
    }
  }
}
