package dev.newsfold.ingest.format.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends an archive in which a header never ends: headers are held in memory. */
final class HeaderLimit extends FilterInputStream {

  private static final int LONGEST = 1024 * 1024;

  private boolean isHeader;
  private long count;

  HeaderLimit(InputStream in) {
    super(in);
  }

  void begin() {
    isHeader = true;
    count = 0;
  }

  void end() {
    isHeader = false;
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
    if (isHeader && count > LONGEST) {
      throw new IOException("it has a header of more than " + LONGEST + " bytes");
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
