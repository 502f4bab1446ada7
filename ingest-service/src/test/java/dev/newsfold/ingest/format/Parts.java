package dev.newsfold.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** What the formats make of bytes, for the tests of each of them. */
final class Parts {

  static final Limits LIMITS = new Limits(4_000, 1_000, 20, 10);

  private Parts() {}

  static List<Part> of(String name, byte[] bytes) {
    return of(Document.ofBytes(name, bytes, null));
  }

  static List<Part> of(String name, String text) {
    return of(name, text.getBytes(UTF_8));
  }

  static List<Part> of(Document document) {
    List<Part> parts = new ArrayList<>();
    new Formats(LIMITS).read(document, parts::add);
    return parts;
  }

  static FoundArticle article(String name, String text) {
    return article(name, text.getBytes(UTF_8));
  }

  static FoundArticle article(String name, byte[] bytes) {
    return ((Part.Found) only(of(name, bytes))).article();
  }

  static Part.Rejected rejection(String name, byte[] bytes) {
    return (Part.Rejected) only(of(name, bytes));
  }

  static Part.Rejected rejection(String name, String text) {
    return rejection(name, text.getBytes(UTF_8));
  }

  private static Part only(List<Part> parts) {
    if (parts.size() != 1) {
      throw new AssertionError("expected one part, but found " + parts);
    }
    return parts.get(0);
  }
}
