package dev.newsfold.ingest.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a file's bytes: the first 128 bits of their SHA-256, in two numbers because the
 * ledger holds millions of them.
 */
public record FileId(long high, long low) {

  private static final Pattern TEXT = Pattern.compile("[0-9a-f]{32}");

  /**
   * The name of all bytes. Of a file over the limit, which is not read any further, the bytes up to
   * the limit and the size name it.
   */
  public static FileId of(InputStream in, long size, long limit) throws IOException {
    Sha256 hash = new Sha256();
    byte[] buffer = new byte[16 * 1024];
    long left = limit;
    int count = 0;
    while (left > 0 && count >= 0) {
      count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      hash.bytes(buffer, Math.max(0, count));
      left -= Math.max(0, count);
    }
    return of(size > limit ? hash.number(size) : hash);
  }

  /** The name of something whose bytes cannot be read. */
  public static FileId ofText(String text) {
    return of(new Sha256().text(text));
  }

  private static FileId of(Sha256 hash) {
    ByteBuffer bytes = ByteBuffer.wrap(hash.bytes());
    return new FileId(bytes.getLong(), bytes.getLong());
  }

  /** Empty where the text is not the name of a file. */
  public static Optional<FileId> parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new FileId(
            Long.parseUnsignedLong(text.substring(0, 16), 16),
            Long.parseUnsignedLong(text.substring(16), 16)));
  }

  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }
}
