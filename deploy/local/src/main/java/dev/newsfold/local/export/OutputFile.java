package dev.newsfold.local.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that has its name only once it is whole. Until then it stands beside it under another one,
 * and is deleted where something goes wrong, or the command is interrupted.
 */
final class OutputFile implements Closeable {

  private final Path path;
  private final Path part;
  private final FileChannel channel;

  OutputFile(Path path) throws IOException {
    this.path = path.toAbsolutePath();
    Path folder = this.path.getParent();
    if (folder == null || Files.isDirectory(this.path)) {
      throw new IOException(path + " is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + " does not exist");
    }
    long process = ProcessHandle.current().pid();
    this.part = folder.resolve(".%s.%d.part".formatted(this.path.getFileName(), process));
    this.channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    part.toFile().deleteOnExit();
  }

  OutputStream stream() {
    return Channels.newOutputStream(channel);
  }

  /** Gives the file its name, in place of one that had it before. */
  void complete() throws IOException {
    channel.force(true);
    channel.close();
    try {
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
  }
}
