package dev.newsfold.local.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What several benchmarks measured.
 *
 * @param madeAt when the report was
 * @param commit of Newsfold that was measured; null where it is not known
 * @param machine that the report was made on
 * @param parts each as its benchmark printed it
 */
public record Report(
    Instant madeAt, @Nullable String commit, Machine machine, Map<Part, JsonNode> parts) {

  /** Counted up when an older report can no longer be read. */
  private static final int FORMAT = 1;

  private static final String FORMAT_FIELD = "newsfoldReport";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  public Report {
    parts = Collections.unmodifiableMap(new EnumMap<>(parts));
  }

  /** Everything in it that can be compared. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    parts.forEach((part, printed) -> figures.addAll(Figures.of(part, printed)));
    return figures;
  }

  void write(Path file) throws IOException {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put(FORMAT_FIELD, FORMAT);
    whole.put("madeAt", madeAt);
    whole.put("commit", commit);
    whole.put("machine", machine);
    Map<String, JsonNode> labelled = new LinkedHashMap<>();
    parts.forEach((part, printed) -> labelled.put(part.label(), printed));
    whole.put("parts", labelled);
    JSON.writeValue(file.toFile(), whole);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException names the file and what is wrong with it
   */
  public static Report read(Path file) throws IOException {
    JsonNode whole = json(file);
    if (whole.path(FORMAT_FIELD).asInt() != FORMAT) {
      throw new IOException(
          "%s: is no report of newsfold benchmark report: field \"%s\" is not %d"
              .formatted(file, FORMAT_FIELD, FORMAT));
    }
    Map<Part, JsonNode> parts = new EnumMap<>(Part.class);
    for (Map.Entry<String, JsonNode> entry : whole.path("parts").properties()) {
      Part part =
          Part.labelled(entry.getKey())
              .orElseThrow(
                  () ->
                      new IOException(
                          "%s: part \"%s\" is none of %s"
                              .formatted(file, entry.getKey(), Part.labels())));
      parts.put(part, checked(file, part, entry.getValue()));
    }
    if (parts.isEmpty()) {
      throw new IOException(file + ": has no part");
    }
    try {
      JsonNode commit = whole.path("commit");
      return new Report(
          Instant.parse(Fields.text(whole, "madeAt")),
          commit.isTextual() ? commit.textValue() : null,
          machine(whole),
          parts);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static Machine machine(JsonNode whole) {
    if (!whole.path("machine").isObject()) {
      throw new IllegalArgumentException("field \"machine\" is missing or is no object");
    }
    return JSON.convertValue(whole.path("machine"), Machine.class);
  }

  /**
   * Adds what one benchmark printed.
   *
   * @throws IOException names the file and what is wrong with it
   */
  static void add(Path file, Map<Part, JsonNode> parts) throws IOException {
    JsonNode printed = json(file);
    Part part =
        Part.of(printed)
            .orElseThrow(
                () ->
                    new IOException(
                        "%s: is not what newsfold benchmark prints with --json for any of %s"
                            .formatted(file, Part.labels())));
    if (parts.putIfAbsent(part, checked(file, part, printed)) != null) {
      throw new IOException("%s: there is another file of %s".formatted(file, part.label()));
    }
  }

  private static JsonNode json(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": " + (Files.exists(file) ? "is no file" : "does not exist"));
    }
    try {
      JsonNode read = JSON.readTree(Files.readAllBytes(file));
      if (!read.isObject()) {
        throw new IOException(file + ": is no JSON object");
      }
      return read;
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static JsonNode checked(Path file, Part part, JsonNode printed) throws IOException {
    try {
      Figures.of(part, printed);
      return printed;
    } catch (IllegalArgumentException e) {
      throw new IOException("%s: %s: %s".formatted(file, part.label(), e.getMessage()), e);
    }
  }
}
