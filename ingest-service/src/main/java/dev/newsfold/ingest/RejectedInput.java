package dev.newsfold.ingest;

import dev.newsfold.contracts.Rejection.Encoding;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What was rejected, as far as a record carries it.
 *
 * @param value null where it is gone or too large
 */
record RejectedInput(@Nullable String value, Encoding encoding) {

  private static final int MOST_BYTES = 1024 * 1024;
  private static final RejectedInput NONE = new RejectedInput(null, Encoding.TEXT);

  static RejectedInput of(Part.Rejected part, Document document) {
    String input = part.input();
    if (input != null) {
      boolean fits = input.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
      return fits ? new RejectedInput(input, Encoding.TEXT) : NONE;
    }
    boolean isWhole = part.place() == null;
    return isWhole && document.size() <= MOST_BYTES ? whole(document) : NONE;
  }

  private static RejectedInput whole(Document document) {
    try (InputStream in = document.content().open()) {
      return encoded(in.readNBytes(MOST_BYTES));
    } catch (IOException e) {
      return NONE;
    }
  }

  private static RejectedInput encoded(byte[] bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      return new RejectedInput(text, Encoding.TEXT);
    } catch (CharacterCodingException e) {
      return new RejectedInput(Base64.getEncoder().encodeToString(bytes), Encoding.BASE64);
    }
  }
}
