package dev.newsfold.enrich.stream.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.enrich.memo.RecentWords;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteWriter} has written. */
final class ByteReader {

  private static final HexFormat HEX_DIGITS = HexFormat.of();

  private static final RecentWords<String> NAMES = new RecentWords<>(name -> name);

  private final byte[] bytes;
  private int position;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
    return position == bytes.length;
  }

  /** That of the encoding, which is the first thing that is written. */
  int version() {
    return bytes[0] & 0xFF;
  }

  int octet() {
    return bytes[position++] & 0xFF;
  }

  long unsigned() {
    long value = 0;
    int shift = 0;
    while (true) {
      byte next = bytes[position++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
      shift += 7;
    }
  }

  int size() {
    return (int) unsigned();
  }

  long signed() {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  int fixedInt() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = (value << 8) | (bytes[position++] & 0xFF);
    }
    return value;
  }

  double number() {
    int kind = octet();
    if (kind == ByteWriter.THOUSANDTHS) {
      return signed() / 1000.0;
    }
    if (kind == ByteWriter.SINGLE) {
      return Float.intBitsToFloat(fixedInt());
    }
    return Double.longBitsToDouble(((long) fixedInt() << 32) | (fixedInt() & 0xFFFFFFFFL));
  }

  String text() {
    int length = size();
    String text = new String(bytes, position, length, UTF_8);
    position += length;
    return text;
  }

  /** One that many records have, and share. */
  String name() {
    return NAMES.of(text());
  }

  String hash() {
    if (octet() == ByteWriter.TEXT) {
      return text();
    }
    int length = size();
    String hex = HEX_DIGITS.formatHex(bytes, position, position + length);
    position += length;
    return hex;
  }

  <E extends Enum<E>> @Nullable E choice(Class<E> type) {
    String name = text();
    return name.isEmpty() ? null : Enum.valueOf(type, name);
  }

  <T> List<T> list(Function<ByteReader, T> element) {
    int size = size();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(element.apply(this));
    }
    return values;
  }

  <T> @Nullable T optional(Function<ByteReader, T> present) {
    return octet() == 0 ? null : present.apply(this);
  }
}
