package dev.newsfold.ingest.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes as they come out of a container; what unpacks to far more than it was packed in ends. */
public final class Unpacked extends FilterInputStream {

  /** So much does no harm, however little it was packed in. */
  private static final int HARMLESS = 1024 * 1024;

  /** Unpackers read ahead. */
  private static final int READ_AHEAD = 16 * 1024;

  private final CountedInput packed;
  private final Budget budget;
  private final long start;
  private long count;
  private boolean draining;

  Unpacked(InputStream in, CountedInput packed, Budget budget) {
    super(in);
    this.packed = packed;
    this.budget = budget;
    this.start = packed.count() - READ_AHEAD;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    if (read <= 0) {
      return read;
    }
    count += read;
    budget.takeBytes(read);
    long most = budget.limits().ratio() * (packed.count() - start);
    if (!draining && count > HARMLESS && count > most) {
      throw new UnusableException(
          RejectionCode.TOO_COMPRESSED,
          "unpacks to more than %d times its size".formatted(budget.limits().ratio()));
    }
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    return readNBytes((int) Math.min(wanted, READ_AHEAD)).length;
  }

  /** Goes to the end, since an unpacker that skips the rest by itself does not count it. */
  public void drain() throws IOException {
    draining = true;
    byte[] buffer = new byte[READ_AHEAD];
    int read = read(buffer, 0, buffer.length);
    while (read >= 0) {
      read = read(buffer, 0, buffer.length);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
