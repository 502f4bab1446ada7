package dev.newsfold.enrich.stream.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values one after another in few bytes, most significant first.
 *
 * <p>Source of the numbers: the variable-length integers and the zigzag of Protocol Buffers.
 */
final class ByteWriter {

  /** A number with at most three decimals, as saliences are, is written as thousandths. */
  static final int THOUSANDTHS = 1;

  static final int SINGLE = 2;
  static final int DOUBLE = 3;

  static final int TEXT = 0;
  static final int HEX = 1;

  private static final HexFormat HEX_DIGITS = HexFormat.of();

  /** Thousandths above it would take more bytes than the number as it is. */
  private static final double LARGEST_IN_THOUSANDTHS = 2_000;

  private byte[] bytes = new byte[2048];
  private int length;

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  void octet(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
  }

  void unsigned(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  void signed(long value) {
    unsigned((value << 1) ^ (value >> 63));
  }

  void fixedInt(int value) {
    reserve(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  void number(double value) {
    long thousandths = Math.round(value * 1000);
    if (Math.abs(value) < LARGEST_IN_THOUSANDTHS && same(thousandths / 1000.0, value)) {
      octet(THOUSANDTHS);
      signed(thousandths);
    } else if (same((float) value, value)) {
      octet(SINGLE);
      fixedInt(Float.floatToIntBits((float) value));
    } else {
      octet(DOUBLE);
      long bits = Double.doubleToLongBits(value);
      fixedInt((int) (bits >>> 32));
      fixedInt((int) bits);
    }
  }

  private static boolean same(double one, double other) {
    return Double.doubleToLongBits(one) == Double.doubleToLongBits(other);
  }

  void text(String text) {
    byte[] encoded = text.getBytes(UTF_8);
    unsigned(encoded.length);
    raw(encoded);
  }

  /** Hex digits, as hashes are, take half of their length. */
  void hash(String text) {
    if (isHex(text)) {
      octet(HEX);
      unsigned(text.length() / 2);
      raw(HEX_DIGITS.parseHex(text));
    } else {
      octet(TEXT);
      text(text);
    }
  }

  private static boolean isHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return text.length() % 2 == 0;
  }

  /** By its name: the order of the values may change. */
  void choice(@Nullable Enum<?> value) {
    text(value == null ? "" : value.name());
  }

  <T> void list(Collection<T> values, BiConsumer<ByteWriter, T> element) {
    unsigned(values.size());
    values.forEach(value -> element.accept(this, value));
  }

  <T> void optional(@Nullable T value, BiConsumer<ByteWriter, T> present) {
    octet(value == null ? 0 : 1);
    if (value != null) {
      present.accept(this, value);
    }
  }

  private void raw(byte[] written) {
    reserve(written.length);
    System.arraycopy(written, 0, bytes, length, written.length);
    length += written.length;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
