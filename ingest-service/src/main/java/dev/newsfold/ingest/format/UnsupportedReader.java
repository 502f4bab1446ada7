package dev.newsfold.ingest.format;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Refuses by name what is no text, or text that only a program can read. */
final class UnsupportedReader implements FormatReader {

  private static final Map<String, String> NAMES =
      Map.of(
          "7z\u00bc\u00af'\u001c", "7z",
          "Rar!\u001a", "RAR",
          "(\u00b5/\u00fd", "Zstandard",
          "\u00d0\u00cf\u0011\u00e0", "a document of Word before 2007",
          "\u0089PNG", "PNG",
          "\u00ff\u00d8\u00ff", "JPEG",
          "GIF8", "GIF");

  @Override
  public boolean recognises(Head head) {
    return name(head) != null || !head.isText();
  }

  @Override
  public void read(Document document, Consumer<Part> parts) throws java.io.IOException {
    Head head = Head.of(document);
    String name = name(head);
    if (name == null || !head.isText()) {
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
