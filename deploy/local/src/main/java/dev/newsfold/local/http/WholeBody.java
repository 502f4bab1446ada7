package dev.newsfold.local.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body of which all must come that was announced. Java's own stream tells where a chunked one is
 * cut off, but not where one of a known length is.
 */
final class WholeBody extends FilterInputStream {

  private long missing;

  /**
   * @param length as announced; negative where it was not
   */
  WholeBody(InputStream body, long length) {
    super(body);
    this.missing = Math.max(0, length);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read >= 0) {
      missing -= read;
    } else if (missing > 0) {
      throw new EOFException("the connection ended %d bytes too early".formatted(missing));
    }
    return read;
  }
}
