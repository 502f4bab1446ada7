package dev.newsfold.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something handed in that may hold articles.
 *
 * @param size in bytes, as it was found
 * @param mediaType as the sender declared it; null where nobody did
 */
public record Document(String name, long size, @Nullable String mediaType, Content content) {

  /** The bytes of a document, which can be read as often as needed. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /** A file that is not read before it is opened; a symbolic link is not followed. */
  public static Document ofFile(Path file, String name, long size, @Nullable String mediaType) {
    return new Document(
        name, size, mediaType, () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
  }

  public static Document ofBytes(String name, byte[] bytes, @Nullable String mediaType) {
    return new Document(name, bytes.length, mediaType, () -> new ByteArrayInputStream(bytes));
  }

  /**
   * The same document, its bytes held in memory where they are few: what is read several times is
   * better opened once.
   */
  public Document inMemory(int most) throws IOException {
    if (size > most) {
      return this;
    }
    try (InputStream in = content.open()) {
      byte[] bytes = in.readNBytes(most + 1);
      return bytes.length > most ? this : ofBytes(name, bytes, mediaType);
    }
  }

  /** All bytes, which must be no more than the limit says: it is enforced while reading. */
  public byte[] read(int limit) throws IOException {
    if (size > limit) {
      throw tooLarge(size, limit);
    }
    try (InputStream in = content.open()) {
      byte[] bytes = in.readNBytes(limit);
      if (in.read() >= 0) {
        throw tooLarge(limit + 1L, limit);
      }
      return bytes;
    }
  }

  public static UnusableException tooLarge(long size, long limit) {
    return new UnusableException(
        RejectionCode.TOO_LARGE,
        "has " + size + " bytes, over the limit of " + limit + " bytes for one article");
  }
}
