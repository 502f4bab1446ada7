package dev.newsfold.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The beginning of a document: enough to tell its format. */
public final class Head {

  private static final int LENGTH = 64 * 1024;

  private final byte[] bytes;
  private final boolean whole;
  private final boolean isText;
  private final String extension;
  private final String mediaType;
  private final String text;

  private Head(Document document, byte[] bytes, boolean whole) {
    this.bytes = bytes;
    this.whole = whole;
    this.isText = !BinaryContent.isIn(bytes);
    String name = document.name();
    this.extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String declared = document.mediaType();
    this.mediaType = declared == null ? "" : declared.toLowerCase(Locale.ROOT);
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    // Latin-1 keeps every byte; what formats are told by is ASCII
    Charset charset = mark == null ? StandardCharsets.ISO_8859_1 : mark.charset();
    int start = mark == null ? 0 : mark.length();
    this.text = new String(bytes, start, bytes.length - start, charset).stripLeading();
  }

  public static Head of(Document document) throws IOException {
    try (InputStream in = document.content().open()) {
      byte[] bytes = in.readNBytes(LENGTH);
      return new Head(document, bytes, bytes.length < LENGTH);
    }
  }

  public byte[] bytes() {
    return bytes;
  }

  /** Whether these bytes, a character each, are at the place. */
  public boolean startsWith(int at, String expected) {
    if (bytes.length < at + expected.length()) {
      return false;
    }
    for (int i = 0; i < expected.length(); i++) {
      if ((bytes[at + i] & 0xff) != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the document is no longer than its head. */
  public boolean whole() {
    return whole;
  }

  /** From the first character that is not white space; only ASCII is sure to be right. */
  public String text() {
    return text;
  }

  /** Whether the bytes can be meant as text. */
  public boolean isText() {
    return isText;
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /** Whether the name ends so, or the sender declared it so. */
  public boolean isNamed(String type, String... extensions) {
    if (mediaType.startsWith(type)) {
      return true;
    }
    for (String candidate : extensions) {
      if (extension.equals(candidate)) {
        return true;
      }
    }
    return false;
  }
}
