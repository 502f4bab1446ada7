package dev.newsfold.enrich.stream.encoding;

/**
 * What has been counted of languages. An earlier release wrote changes alone, in eight bytes of
 * which the first one is 0, as the version is here: it goes on from what this one wrote.
 */
public final class CountsEncoding extends Encoding<Counts> {

  private static final int VERSION = 0;
  private static final int CHANGES_BYTES = 7;

  public CountsEncoding() {
    super("sequences", VERSION);
  }

  @Override
  void write(Counts counts, ByteWriter out) {
    for (int byteOf = CHANGES_BYTES - 1; byteOf >= 0; byteOf--) {
      out.octet((int) (counts.changes() >>> (byteOf * Byte.SIZE)) & 0xFF);
    }
    out.unsigned(counts.numbers());
    out.octet(counts.hasFormerNumbers() ? 1 : 0);
  }

  @Override
  Counts read(ByteReader in) {
    long changes = 0;
    for (int i = 0; i < CHANGES_BYTES; i++) {
      changes = (changes << Byte.SIZE) | in.octet();
    }
    return in.isAtEnd()
        ? new Counts(changes, 0, true)
        : new Counts(changes, in.unsigned(), in.octet() == 1);
  }
}
