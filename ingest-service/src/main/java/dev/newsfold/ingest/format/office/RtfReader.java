package dev.newsfold.ingest.format.office;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.FormatReader;
import dev.newsfold.ingest.format.Head;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.UnusableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the Rich Text Format (1.9). */
public final class RtfReader implements FormatReader {

  /** Pictures in it are written in hexadecimal digits. */
  private static final int MARKUP = 4;

  /** The parser makes room for as many bytes as the document says are to follow. */
  private static final Pattern BINARY = Pattern.compile("\\\\bin(-?\\d{1,12})");

  private final Limits limits;

  public RtfReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public boolean recognises(Head head) {
    return head.text().startsWith("{\\rtf");
  }

  @Override
  public void read(Document document, Consumer<Part> parts) throws IOException {
    long most = Math.min(limits.fileBytes(), (long) MARKUP * limits.articleBytes());
    byte[] bytes = document.read((int) most);
    requireTrueLengths(bytes);
    RtfText text = new RtfText(limits);
    new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), text);
    parts.accept(new Part.Found(null, text.article()));
  }

  private static void requireTrueLengths(byte[] bytes) {
    Matcher matcher = BINARY.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    while (matcher.find()) {
      long length = Long.parseLong(matcher.group(1));
      if (length < 0 || length > bytes.length - matcher.end()) {
        throw new UnusableException(
            RejectionCode.UNREADABLE, "breaks off: %d bytes should follow".formatted(length));
      }
    }
  }
}
