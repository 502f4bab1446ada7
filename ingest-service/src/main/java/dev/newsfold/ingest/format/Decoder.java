package dev.newsfold.ingest.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Turns bytes into text: by their mark, as UTF-8, else in the encoding that explains them well. */
public final class Decoder {

  private Decoder() {}

  /**
   * The text that the bytes are.
   *
   * @param declared what the container says of its encoding
   * @throws UnusableException with the offset of the first byte that cannot be read
   */
  public static String decode(byte[] bytes, @Nullable Charset declared) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != null) {
      return marked(bytes, mark);
    }
    if (declared != null && isWrittenInAscii(declared)) {
      return declared(bytes, declared);
    }
    Utf8Check check = Utf8Check.of(bytes, 0);
    if (check.isValid()) {
      return checked(new String(bytes, StandardCharsets.UTF_8));
    }
    String guessed = check.isBrokenUtf8() ? null : guess(bytes, declared);
    if (guessed == null) {
      throw new UnusableException(
          RejectionCode.INVALID_ENCODING,
          "is not valid UTF-8 from byte %d on, and no other encoding explains it"
              .formatted(check.firstInvalid()));
    }
    return checked(guessed);
  }

  private static String marked(byte[] bytes, ByteOrderMark mark) {
    ByteBuffer content = ByteBuffer.wrap(bytes, mark.length(), bytes.length - mark.length());
    try {
      return checked(strict(content, mark.charset()));
    } catch (CharacterCodingException e) {
      int offset =
          mark == ByteOrderMark.UTF_8
              ? Utf8Check.of(bytes, mark.length()).firstInvalid()
              : content.position();
      throw new UnusableException(
          RejectionCode.INVALID_ENCODING,
          "is marked as %s, but is not valid from byte %d on"
              .formatted(mark.charset().name(), offset));
    }
  }

  /**
   * Encodings whose bytes are valid UTF-8 whatever they mean: here the declaration alone can tell.
   */
  private static boolean isWrittenInAscii(Charset charset) {
    return charset.name().startsWith("ISO-2022") || charset.name().startsWith("UTF-16");
  }

  private static String declared(byte[] bytes, Charset charset) {
    try {
      return checked(strict(ByteBuffer.wrap(bytes), charset));
    } catch (CharacterCodingException e) {
      throw new UnusableException(
          RejectionCode.INVALID_ENCODING,
          "is declared as %s, but is not".formatted(charset.name()));
    }
  }

  private static @Nullable String guess(byte[] bytes, @Nullable Charset declared) {
    Charset charset = declared == null || isUtf8(declared) ? detect(bytes) : declared;
    if (charset == null || isUtf8(charset)) {
      return null;
    }
    try {
      String text = strict(ByteBuffer.wrap(bytes), charset);
      return Plausibility.isPlausible(text) ? text : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean isUtf8(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8);
  }

  private static @Nullable Charset detect(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    try {
      return name == null ? null : Charset.forName(name);
    } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
      return null;
    }
  }

  private static String strict(ByteBuffer bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(bytes)
        .toString();
  }

  private static String checked(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new UnusableException(
          RejectionCode.BINARY_CONTENT, "holds NUL characters, so it is no text");
    }
    return text;
  }
}
