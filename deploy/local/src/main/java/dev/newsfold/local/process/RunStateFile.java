package dev.newsfold.local.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.newsfold.local.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where the launcher writes what runs, for the other commands and for the launcher after it. */
public final class RunStateFile {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final Path file;

  public RunStateFile(DataFolder data) {
    this.file = data.run().resolve("state.json");
  }

  public Optional<RunState> read() throws IOException {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), RunState.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  void write(RunState state) throws IOException {
    Files.createDirectories(file.getParent());
    Path whole = file.resolveSibling("state.json.part");
    Files.write(whole, JSON.writeValueAsBytes(state));
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
