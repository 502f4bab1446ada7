package dev.newsfold.ingest.format;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Refuses by name what is no text, or text that only a program can read. */
final class UnsupportedReader implements FormatReader {

  private static final Map<String, String> NAMES =
      Map.of(
          "%PDF-", "PDF",
          "PK\u0003\u0004", "ZIP",
          "\u001f\u008b", "gzip",
          "{\\rtf", "RTF",
          "\u0089PNG", "PNG",
          "\u00ff\u00d8\u00ff", "JPEG",
          "GIF8", "GIF");

  @Override
  public boolean recognises(Head head) {
    return name(head) != null || BinaryContent.isIn(head.bytes());
  }

  @Override
  public void read(Document document, Consumer<Part> parts) throws java.io.IOException {
    Head head = Head.of(document);
    String name = name(head);
    if (name == null || BinaryContent.isIn(head.bytes())) {
      String what = name == null ? "" : " (" + name + ")";
      throw new UnusableException(
          RejectionCode.BINARY_CONTENT, "holds binary content" + what + ", not text");
    }
    throw new UnusableException(
        RejectionCode.UNSUPPORTED_FORMAT, "is " + name + ", which cannot be read yet");
  }

  private static @Nullable String name(Head head) {
    for (Map.Entry<String, String> entry : NAMES.entrySet()) {
      if (head.text().startsWith(entry.getKey())) {
        return entry.getValue();
      }
    }
    if (head.text().startsWith("<?xml") && !HtmlReader.isMarkup(head)) {
      return "XML";
    }
    return null;
  }
}
