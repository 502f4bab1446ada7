package dev.newsfold.local.up;

import dev.newsfold.local.settings.DataFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One launcher on a data folder; the operating system lifts the lock of one that was killed. */
record DataLock(FileChannel channel, FileLock lock) implements AutoCloseable {

  private static final long LEAST_FREE_BYTES = 1_000_000_000;

  static DataLock take(DataFolder data) throws IOException, StartFailedException {
    Files.createDirectories(data.path());
    requireSpace(data.path());
    FileChannel channel =
        FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new StartFailedException(
          "Newsfold runs on " + data.path() + " already; stop it with: newsfold down");
    }
    return new DataLock(channel, lock);
  }

  private static void requireSpace(Path folder) throws IOException, StartFailedException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < LEAST_FREE_BYTES) {
      throw new StartFailedException(
          "the disk of %s has %d MB left, and Newsfold wants %d MB to start with"
              .formatted(folder, free / 1_000_000, LEAST_FREE_BYTES / 1_000_000));
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
