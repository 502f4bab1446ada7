package dev.newsfold.enrich.tagging.name.crf;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertModelTest {

  @TempDir Path folder;

  @Test
  void readsNoObjectsOfAFileThatIsNotKnownToTheByte() throws IOException {
    Path file = Files.write(folder.resolve("model.ser.gz"), new byte[] {1, 2, 3});

    assertThatIOException()
        .isThrownBy(() -> ConvertModel.pinned(file))
        .withMessageContaining("is not the model that is known");
  }
}
