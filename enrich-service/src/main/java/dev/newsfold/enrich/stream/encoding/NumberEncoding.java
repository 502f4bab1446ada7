package dev.newsfold.enrich.stream.encoding;

/** Numbers of 32 bits. */
public final class NumberEncoding extends Encoding<Long> {

  public NumberEncoding() {
    super("numbers", 1);
  }

  @Override
  void write(Long number, ByteWriter out) {
    out.unsigned(number);
  }

  @Override
  Long read(ByteReader in) {
    return in.unsigned();
  }
}
