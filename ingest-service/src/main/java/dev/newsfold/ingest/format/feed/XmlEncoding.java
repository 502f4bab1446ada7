package dev.newsfold.ingest.format.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an XML document says of its own encoding. */
final class XmlEncoding {

  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([\\w.:-]+)");

  /** The declaration stands first, white space and a mark apart. */
  private static final int WITHIN = 1024;

  private XmlEncoding() {}

  static @Nullable Charset in(byte[] bytes) {
    int length = Math.min(bytes.length, WITHIN);
    Matcher matcher =
        DECLARATION.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      // What a feed calls Latin-1 is windows-1252 (WHATWG Encoding)
      return charset.equals(StandardCharsets.ISO_8859_1)
          ? Charset.forName("windows-1252")
          : charset;
    } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
      return null;
    }
  }
}
