package dev.newsfold.query.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes items to a file, in one of the formats. An item is a line, but in CSV, where it is a row
 * that ends in CRLF; JSON-LD has a line more above and below.
 */
final class ItemWriter<T> {

  private static final String CONTEXT = "{\"@context\":\"https://schema.org\",\"@graph\":[";

  private final Format format;
  private final Layout<T> layout;
  private final ObjectWriter json;
  private final OutputStream out;
  private boolean isFirst = true;

  ItemWriter(Format format, Layout<T> layout, ObjectMapper mapper, OutputStream out) {
    this.format = format;
    this.layout = layout;
    this.json = mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    this.out = out;
  }

  void begin() throws IOException {
    switch (format) {
      case NDJSON, NINJS -> {}
      case CSV -> text(Cells.row(layout.columns()));
      case JSONLD -> text(CONTEXT);
    }
  }

  void write(T item) throws IOException {
    switch (format) {
      case NDJSON -> line(item);
      case CSV -> text(Cells.row(layout.row().apply(item)));
      case NINJS -> line(layout.ninjs().apply(item));
      case JSONLD -> {
        text(isFirst ? "\n" : ",\n");
        object(layout.jsonLd().apply(item));
      }
    }
    isFirst = false;
  }

  void end() throws IOException {
    if (format == Format.JSONLD) {
      text("\n]}\n");
    }
    out.flush();
  }

  private void line(@Nullable Object item) throws IOException {
    object(item);
    text("\n");
  }

  private void object(@Nullable Object item) throws IOException {
    out.write(json.writeValueAsBytes(item));
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
