package dev.newsfold.enrich.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * JSON as it is on the topics: times in ISO 8601, no nulls, no text that cannot be stored, unknown
 * fields passed over.
 */
public final class Json {

  static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .registerModule(
              new SimpleModule("storable-text").addSerializer(String.class, new StorableText()))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private Json() {}

  public static <T> Serde<T> serde(Class<T> type) {
    ObjectWriter writer = MAPPER.writerFor(type);
    ObjectReader reader = MAPPER.reader();
    return Serdes.serdeFrom(
        (topic, value) -> write(writer, value), (topic, bytes) -> read(reader, type, bytes));
  }

  /** Of the value as JSON, in bytes. */
  static int size(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value).length;
    } catch (IOException e) {
      throw new SerializationException("cannot be written as JSON", e);
    }
  }

  private static byte @Nullable [] write(ObjectWriter writer, @Nullable Object value) {
    try {
      return value == null ? null : writer.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new SerializationException("cannot be written as JSON: " + value, e);
    }
  }

  private static <T> @Nullable T read(ObjectReader reader, Class<T> type, byte @Nullable [] bytes) {
    try {
      return bytes == null ? null : reader.readValue(bytes, type);
    } catch (IOException e) {
      throw new SerializationException("is not the JSON that is expected", e);
    }
  }
}
