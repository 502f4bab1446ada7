package dev.newsfold.ingest.format;

import java.io.IOException;
import java.util.function.Consumer;

/** Reads plain text: one article, perhaps with header lines above it. */
final class TextReader implements FormatReader {

  private final Limits limits;

  TextReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public boolean recognises(Head head) {
    return true;
  }

  @Override
  public void read(Document document, Consumer<Part> parts) throws IOException {
    byte[] bytes = document.read(limits.articleBytes());
    if (BinaryContent.isIn(bytes)) {
      throw new UnusableException(RejectionCode.BINARY_CONTENT, "holds binary content, not text");
    }
    String text = Decoder.decode(bytes, null).replace("\r\n", "\n").replace('\r', '\n');
    HeaderLines header = HeaderLines.of(text);
    FoundArticle article = article(text, header);
    if (article.body().isBlank()) {
      throw new UnusableException(RejectionCode.EMPTY, "holds no text below its header lines");
    }
    parts.accept(new Part.Found(null, article));
  }

  private static FoundArticle article(String text, HeaderLines header) {
    if (text.isBlank()) {
      throw new UnusableException(RejectionCode.EMPTY, "is empty");
    }
    return new FoundArticle(FoundArticle.PLAIN, text, header.count(), header.statements());
  }
}
