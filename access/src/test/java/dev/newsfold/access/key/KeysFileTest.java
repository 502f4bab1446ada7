package dev.newsfold.access.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysFileTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path folder;

  @Test
  void keepsWhatTellsAKeyAndNotTheKey() throws IOException {
    // given
    KeysFile file = new KeysFile(folder.resolve("keys"));
    AccessKey key = AccessKey.random();
    KeyEntry entry = KeyEntry.of(key, Set.of(Role.READER, Role.INGESTER), "Eva's desk", NOW);

    // when
    file.add(entry);

    // then
    assertThat(file.read()).containsExactly(entry);
    assertThat(file.read().get(0).isOf(key.hash())).isTrue();
    assertThat(file.read().get(0).isOf(AccessKey.random().hash())).isFalse();
    assertThat(file.path()).content().doesNotContain(key.reveal(), key.reveal().substring(9));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void forgetsAKeyThatIsRevokedAndKeepsTheOthers() throws IOException {
    // given
    KeysFile file = new KeysFile(folder.resolve("keys"));
    KeyEntry first = KeyEntry.of(AccessKey.random(), Set.of(Role.READER), "", NOW);
    KeyEntry second = KeyEntry.of(AccessKey.random(), Set.of(Role.OPERATOR), "", NOW);
    file.add(first);
    file.add(second);

    // when
    boolean isRemoved = file.remove(first.id());

    // then
    assertThat(isRemoved).isTrue();
    assertThat(file.read()).containsExactly(second);
    assertThat(file.remove(first.id())).isFalse();
  }

  @Test
  void namesTheLineThatIsNoKeyAndNothingOfIt() throws IOException {
    KeysFile file = new KeysFile(folder.resolve("keys"));
    String key = AccessKey.random().reveal();
    Files.writeString(file.path(), "# ours\n\n" + key + "\n");

    assertThatIOException()
        .isThrownBy(file::read)
        .withMessageContaining("line 3 is no key")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(key));
  }

  @Test
  void knowsAKeyWhereNoneMayStandAndSaysNothingOfItItself() {
    AccessKey key = AccessKey.random();

    assertThat(AccessKey.standsIn("/api/articles?q=" + key.reveal())).isTrue();
    assertThat(AccessKey.standsIn("/api/articles?q=newsfold_stories")).isFalse();
    assertThat(AccessKey.parse(key.reveal()))
        .hasValueSatisfying(parsed -> assertThat(parsed.hash()).isEqualTo(key.hash()));
    assertThat(AccessKey.parse("Bearer " + key.reveal())).isEmpty();
    assertThat(key.toString()).doesNotContain(key.reveal());
  }
}
