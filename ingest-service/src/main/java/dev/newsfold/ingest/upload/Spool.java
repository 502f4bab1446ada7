package dev.newsfold.ingest.upload;

import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.problem.Problem;
import dev.newsfold.ingest.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A request body on disk for as long as it is worked on: memory is for no more than a buffer. */
final class Spool implements AutoCloseable {

  private final Path file;
  private final long size;

  private Spool(Path file, long size) {
    this.file = file;
    this.size = size;
  }

  /**
   * @throws ProblemException if there is more than a file may have
   */
  static Spool of(InputStream body, Limits limits) throws IOException {
    Path file = Files.createTempFile("newsfold-", ".body");
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[64 * 1024];
      long size = 0;
      for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
        size += count;
        requireWithin(size, limits);
        out.write(buffer, 0, count);
      }
      return new Spool(file, size);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  static void requireWithin(long size, Limits limits) {
    if (size > limits.fileBytes()) {
      String detail =
          "The body is larger than the limit of %d bytes (%s)"
              .formatted(limits.fileBytes(), Limits.FILE_BYTES_SETTING);
      throw new ProblemException(
          Problem.of(413, "too-large", "Request body too large", detail, null));
    }
  }

  Document document(String name, @Nullable String mediaType) {
    return Document.ofFile(file, name, size, mediaType);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
