package dev.newsfold.access.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The keys that are good, one a line; lines that begin with # say something to people. */
public record KeysFile(Path path) {

  private static final String COMMENT = "#";

  /**
   * All of them, as they are now.
   *
   * @throws IOException which names the line that cannot be used
   */
  public List<KeyEntry> read() throws IOException {
    List<KeyEntry> entries = new ArrayList<>();
    List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (line.isBlank() || line.startsWith(COMMENT)) {
        continue;
      }
      try {
        entries.add(KeyEntry.parse(line));
      } catch (IllegalArgumentException e) {
        throw new IOException(
            "%s, line %d is no key: %s".formatted(path, number, e.getMessage()), e);
      }
    }
    return entries;
  }

  public void add(KeyEntry entry) throws IOException {
    List<KeyEntry> entries = new ArrayList<>(Files.exists(path) ? read() : List.of());
    entries.add(entry);
    write(entries);
  }

  /** False where there is none of this id. */
  public boolean remove(String id) throws IOException {
    List<KeyEntry> entries = new ArrayList<>(Files.exists(path) ? read() : List.of());
    boolean isRemoved = entries.removeIf(entry -> entry.id().equals(id));
    if (isRemoved) {
      write(entries);
    }
    return isRemoved;
  }

  /** Readers see all of the old file or all of the new one. */
  private void write(List<KeyEntry> entries) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path whole =
        Files.createTempFile(
            folder,
            "keys",
            ".part",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(whole, entries.stream().map(KeyEntry::line).toList(), StandardCharsets.UTF_8);
    Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
