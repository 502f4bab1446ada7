package dev.newsfold.local.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.newsfold.access.key.KeyEntry;
import dev.newsfold.access.key.KeysFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeyCommandTest {

  @TempDir Path folder;

  @Test
  void makesAKeyOfWhichTheHashIsKept() throws Exception {
    // when
    int code = run(new AddCommand(), "--role", "reader,ingester", "--name", "Eva");

    // then
    assertThat(code).isZero();
    assertThat(file().read())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.name()).isEqualTo("Eva");
              assertThat(entry.roleWords()).isEqualTo("reader,ingester");
            });
    assertThat(Files.readString(file().path())).doesNotContain("newsfold_");
  }

  @Test
  void revokesTheOneThatIsNamed() throws Exception {
    // given
    run(new AddCommand(), "--role", "reader");
    run(new AddCommand(), "--role", "operator");
    KeyEntry first = file().read().get(0);

    // when
    int code = run(new RevokeCommand(), first.id());

    // then
    assertThat(code).isZero();
    assertThat(file().read()).extracting(KeyEntry::roleWords).containsExactly("operator");
  }

  @Test
  void saysThatThereIsNoSuchKey() {
    assertThatIOException()
        .isThrownBy(() -> run(new RevokeCommand(), "none"))
        .withMessage("there is no key none");
  }

  private KeysFile file() {
    return new KeysFile(folder.resolve("keys"));
  }

  /** Without the exit codes of the whole command: what is thrown comes through. */
  private <T extends Callable<Integer>> int run(T command, String... arguments) throws IOException {
    CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
    line.parseArgs(
        Stream.concat(Stream.of("--data", folder.toString()), Stream.of(arguments))
            .toArray(String[]::new));
    try {
      return command.call();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
