package dev.newsfold.ingest.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page or an XML document says of its own encoding. */
final class DeclaredCharset {

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<(?:meta\\b[^>]*?charset|\\?xml\\b[^>]*?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  /** Browsers look for the encoding in the first 1024 bytes; pages exceed them, so be generous. */
  private static final int WITHIN = 8 * 1024;

  private DeclaredCharset() {}

  static @Nullable Charset in(byte[] bytes) {
    int length = Math.min(bytes.length, WITHIN);
    Matcher matcher =
        DECLARATION.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      // What a page calls Latin-1 is windows-1252 (WHATWG Encoding)
      return charset.equals(StandardCharsets.ISO_8859_1)
          ? Charset.forName("windows-1252")
          : charset;
    } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
      return null;
    }
  }
}
