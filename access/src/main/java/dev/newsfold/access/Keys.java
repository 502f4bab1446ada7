package dev.newsfold.access;

import dev.newsfold.access.key.AccessKey;
import dev.newsfold.access.key.KeyEntry;
import dev.newsfold.access.key.KeysFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The keys that are good now: a change of their file counts from the next request on. */
@ApplicationScoped
class Keys {

  private static final Logger LOG = Logger.getLogger(Keys.class);

  private final @Nullable Path path;
  private volatile @Nullable Loaded loaded;

  Keys(AccessConfiguration configuration) {
    this.path = configuration.keysFile().orElse(null);
  }

  /** What tells one content of the file from the next one. */
  private record Stamp(FileTime modified, long size, @Nullable Object file) {}

  private record Loaded(Stamp stamp, List<KeyEntry> entries) {}

  boolean areDemanded() {
    return path != null;
  }

  /**
   * @throws IllegalStateException where the file is named, and there is no key in it
   */
  void requireReadable() {
    if (path == null) {
      return;
    }
    try {
      if (new KeysFile(path).read().isEmpty()) {
        throw new IllegalStateException(
            "newsfold.access.keys-file is %s, and no key is in it: newsfold key add makes one"
                .formatted(path));
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          "newsfold.access.keys-file cannot be read: %s".formatted(e.getMessage()), e);
    }
  }

  /** Compares with all of them: how long it takes tells nothing of any. */
  Optional<KeyEntry> find(AccessKey key) {
    byte[] hash = key.hash();
    KeyEntry found = null;
    for (KeyEntry entry : current()) {
      if (entry.isOf(hash)) {
        found = entry;
      }
    }
    return Optional.ofNullable(found);
  }

  /** None where the file cannot be read: a key that was revoked must not come back. */
  private List<KeyEntry> current() {
    if (path == null) {
      return List.of();
    }
    Loaded last = loaded;
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      Stamp stamp = new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
      if (last == null || !last.stamp().equals(stamp)) {
        last = new Loaded(stamp, entries(path));
        loaded = last;
      }
      return last.entries();
    } catch (IOException e) {
      LOG.errorf("No key is good: newsfold.access.keys-file cannot be read: %s", e.getMessage());
      return List.of();
    }
  }

  private static List<KeyEntry> entries(Path path) {
    try {
      List<KeyEntry> entries = new KeysFile(path).read();
      LOG.infof("Keys that are good: %d", entries.size());
      return entries;
    } catch (IOException e) {
      LOG.errorf("No key is good until the file is mended: %s", e.getMessage());
      return List.of();
    }
  }
}
