package dev.newsfold.enrich.stream.encoding;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Records of which there are few, as JSON. */
public final class JsonEncoding<T> extends Encoding<T> {

  private final ObjectMapper mapper;
  private final Class<T> type;

  public JsonEncoding(String name, int version, ObjectMapper mapper, Class<T> type) {
    super(name, version);
    this.mapper = mapper;
    this.type = type;
  }

  @Override
  void write(T value, ByteWriter out) {
    try {
      out.text(mapper.writeValueAsString(value));
    } catch (IOException e) {
      throw new UncheckedIOException(value + " cannot be written as JSON", e);
    }
  }

  @Override
  T read(ByteReader in) {
    try {
      return mapper.readValue(in.text(), type);
    } catch (IOException e) {
      throw new UncheckedIOException("a record is not the JSON of " + type.getSimpleName(), e);
    }
  }
}
