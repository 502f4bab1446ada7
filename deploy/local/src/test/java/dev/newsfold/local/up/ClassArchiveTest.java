package dev.newsfold.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

  @TempDir private Path folder;

  private Path jar;

  @BeforeEach
  void aJar() throws IOException {
    jar = Files.writeString(folder.resolve("program.jar"), "classes");
  }

  @Test
  void isWrittenWhereThereIsNone() throws IOException {
    // when
    ClassArchive archive = archive();

    // then
    assertThat(archive.options()).contains("-XX:ArchiveClassesAtExit=" + archive.file());
  }

  @Test
  void isReadOnceItIsWritten() throws IOException {
    // given
    ClassArchive archive = archive();
    archive.options();
    Files.write(archive.file(), new byte[] {1, 2, 3, 4, 5});

    // then
    assertThat(archive().options()).containsExactly("-XX:SharedArchiveFile=" + archive.file());
  }

  @Test
  void isWrittenAgainWhereAKilledProcessLeftAPart() throws IOException {
    // given
    ClassArchive archive = archive();
    archive.options();
    Files.write(archive.file(), new byte[] {0, 0, 0, 0, 5});

    // then
    assertThat(archive.options()).contains("-XX:ArchiveClassesAtExit=" + archive.file());
    assertThat(archive.file()).doesNotExist();
  }

  @Test
  void ofOlderJarsIsReplaced() throws IOException {
    // given
    ClassArchive older = archive();
    older.options();
    Files.write(older.file(), new byte[] {1, 2, 3, 4, 5});
    Path ofAnother = Files.writeString(older.folder().resolve("other-0badcafe.jsa"), "archive");

    // when
    Files.writeString(jar, "other classes");

    // then
    assertThat(archive().options()).contains("-XX:ArchiveClassesAtExit=" + archive().file());
    assertThat(older.file()).doesNotExist();
    assertThat(ofAnother).exists();
  }

  private ClassArchive archive() throws IOException {
    return ClassArchive.of(folder.resolve("archives"), "program", jar.toString());
  }
}
