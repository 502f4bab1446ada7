package dev.newsfold.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.enrich.stream.encoding.Ids;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;

/** The keys of the stores, each with its language. */
final class Keys {

  /** In no name of a language, so that none is the beginning of another one's keys. */
  private static final byte SEPARATOR = 1;

  private Keys() {}

  static byte[] language(String language) {
    byte[] name = language.getBytes(UTF_8);
    return ByteBuffer.allocate(name.length + 1).put(name).put(SEPARATOR).array();
  }

  static Bytes of(byte[] language, int number) {
    return Bytes.wrap(
        ByteBuffer.allocate(language.length + Integer.BYTES).put(language).putInt(number).array());
  }

  static Bytes of(byte[] language) {
    return Bytes.wrap(language);
  }

  /**
   * That of the number of what has an id.
   *
   * @param kind a letter, by which no key of a segment begins
   */
  static Bytes of(byte[] language, char kind, String id) {
    byte[] encoded = Ids.encoded(id);
    return Bytes.wrap(
        ByteBuffer.allocate(language.length + 1 + encoded.length)
            .put((byte) kind)
            .put(language)
            .put(encoded)
            .array());
  }

  /** What the number of the key stands behind. */
  static byte[] languageOf(Bytes key) {
    return Arrays.copyOf(key.get(), key.get().length - Integer.BYTES);
  }

  static Bytes of(byte[] language, String id) {
    byte[] encoded = id.getBytes(UTF_8);
    return Bytes.wrap(
        ByteBuffer.allocate(language.length + encoded.length).put(language).put(encoded).array());
  }
}
