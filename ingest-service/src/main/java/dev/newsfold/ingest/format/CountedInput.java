package dev.newsfold.ingest.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes as they lie in a container, counted as an unpacker takes them. */
public final class CountedInput extends FilterInputStream {

  private static final int BUFFER = 32 * 1024;

  private long count;

  private CountedInput(InputStream in) {
    super(in);
  }

  public static CountedInput of(Document document) throws IOException {
    return new CountedInput(new BufferedInputStream(document.content().open(), BUFFER));
  }

  /** How many bytes were taken so far. */
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    count += value < 0 ? 0 : 1;
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    count += Math.max(0, read);
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = in.skip(wanted);
    count += skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
