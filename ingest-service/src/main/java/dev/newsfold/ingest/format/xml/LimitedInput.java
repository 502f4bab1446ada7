package dev.newsfold.ingest.format.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a document that is too long for a parser to be trusted with. */
final class LimitedInput extends FilterInputStream {

  private final long most;
  private long count;

  LimitedInput(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    count += Math.max(0, read);
    if (count > most) {
      throw new TooLongException(most);
    }
    return read;
  }

  @Override
  public void close() {
    // A parser closes what it has read to the end; there may be more behind it
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** That a document is too long. */
  static final class TooLongException extends IOException {
    TooLongException(long most) {
      super("has XML of more than " + most + " bytes");
    }
  }
}
