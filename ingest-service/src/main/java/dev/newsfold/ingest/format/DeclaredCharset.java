package dev.newsfold.ingest.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An encoding as documents and their senders name it. */
public final class DeclaredCharset {

  private static final Pattern PARAMETER =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w.:+-]+)");

  private DeclaredCharset() {}

  /** That of a media type such as {@code text/html; charset=utf-8}; null where there is none. */
  public static @Nullable Charset of(@Nullable String mediaType) {
    Matcher matcher = PARAMETER.matcher(mediaType == null ? "" : mediaType);
    return matcher.find() ? named(matcher.group(1)) : null;
  }

  /** Null where no such encoding is known. */
  public static @Nullable Charset named(String name) {
    try {
      Charset charset = Charset.forName(name);
      // What is called Latin-1 or ASCII is windows-1252 (WHATWG Encoding)
      boolean isLatin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return isLatin ? Charset.forName("windows-1252") : charset;
    } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
      return null;
    }
  }
}
