package dev.newsfold.enrich.stream.encoding;

/**
 * A kind of record as bytes. The first byte is the version of the encoding: whoever changes what is
 * written raises it, and an earlier state is then refused instead of misread.
 *
 * <p>What is added at the end needs no other version: a reader that does not know it passes over
 * it, and one that misses it takes a preset. So instances of both releases can take a partition
 * over from each other.
 */
public abstract class Encoding<T> {

  private final String name;
  private final int oldest;
  private final int version;

  Encoding(String name, int version) {
    this(name, version, version);
  }

  /** One that reads what versions from the oldest on have written, too. */
  Encoding(String name, int oldest, int version) {
    this.name = name;
    this.oldest = oldest;
    this.version = version;
  }

  /** The same bytes for the same record. */
  public final byte[] encode(T value) {
    ByteWriter out = new ByteWriter();
    out.octet(version);
    write(value, out);
    return out.bytes();
  }

  /**
   * What was encoded.
   *
   * @throws UnreadableStateException if a version wrote it that this one does not read
   */
  public final T decode(byte[] bytes) {
    return read(reader(bytes));
  }

  final ByteReader reader(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    int found = in.octet();
    if (found < oldest || found > version) {
      throw UnreadableStateException.ofVersion(name, found, version);
    }
    return in;
  }

  abstract void write(T value, ByteWriter out);

  abstract T read(ByteReader in);
}
