package dev.newsfold.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** An inbox for the service under test, with a file that was claimed before the service started. */
public final class WatchedFolder implements QuarkusTestResourceLifecycleManager {

  /** For what takes milliseconds, on a machine that has much else to do. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  static final String LEFTOVER = "sub/leftover.txt";
  static final String LEFTOVER_TEXT = "Left in the working folder when the service was killed.";

  /** Nobody answers there. */
  public static final String CONFIGURED_FEED = "http://127.0.0.1:1/configured";

  private static final AtomicInteger DROPS = new AtomicInteger();

  private final Path folder = temporaryFolder();

  @Override
  public Map<String, String> start() {
    write(folder.resolve(".working").resolve(LEFTOVER), LEFTOVER_TEXT.getBytes());
    return Map.of(
        "newsfold.inbox.folder", folder.toString(),
        "newsfold.inbox.poll-interval", "20ms",
        "newsfold.ingest.max-file-size", "2M",
        "newsfold.ingest.max-article-size", "1M",
        "newsfold.publish.retry-interval", "50ms",
        "newsfold.feeds.allow-private-addresses", "true",
        "newsfold.feeds.addresses", CONFIGURED_FEED,
        "newsfold.feeds.shortest-interval", "100ms",
        "newsfold.feeds.host-pause", "0",
        "quarkus.http.test-port", "0");
  }

  /** Whether the kernel is asked there who writes a file. */
  public static boolean hasLeases(Path folder) throws IOException {
    return Set.of("ext4", "xfs", "btrfs", "tmpfs", "overlay")
        .contains(Files.getFileStore(folder).type());
  }

  /** Moves a whole file into the inbox, as careful senders do. */
  static void drop(Path inbox, String name, byte[] content) {
    Path written = inbox.resolve(".drop-" + DROPS.incrementAndGet());
    write(written, content);
    try {
      Files.createDirectories(inbox.resolve(name).getParent());
      Files.move(written, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("newsfold-inbox-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(WatchedFolder::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
