package dev.newsfold.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a container for as long as it is read: a small one in memory, a large one on disk.
 */
final class Spooled implements AutoCloseable {

  private static final int IN_MEMORY = 256 * 1024;

  private final byte[] bytes;
  private final @Nullable Path file;

  private Spooled(byte[] bytes, @Nullable Path file) {
    this.bytes = bytes;
    this.file = file;
  }

  /**
   * @throws UnusableException if there is more than the limit says
   */
  static Spooled of(InputStream in, long limit) throws IOException {
    byte[] beginning = in.readNBytes(IN_MEMORY);
    if (beginning.length > limit) {
      throw tooLarge(limit);
    }
    if (beginning.length < IN_MEMORY) {
      return new Spooled(beginning, null);
    }
    Path file = Files.createTempFile("newsfold-", ".entry");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(beginning);
      copy(in, out, limit - beginning.length, limit);
      return new Spooled(new byte[0], file);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void copy(InputStream in, OutputStream out, long most, long limit)
      throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long left = most;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      left -= count;
      if (left < 0) {
        throw tooLarge(limit);
      }
      out.write(buffer, 0, count);
    }
  }

  private static UnusableException tooLarge(long limit) {
    return new UnusableException(
        RejectionCode.TOO_LARGE, "has more than " + limit + " bytes, the limit for a file");
  }

  Document document(String name, @Nullable String mediaType) throws IOException {
    return file == null
        ? Document.ofBytes(name, bytes, mediaType)
        : Document.ofFile(file, name, Files.size(file), mediaType);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
