package dev.newsfold.benchmark.peers.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a measured program says of one part of its work, in a line of JSON.
 *
 * @param part its name; empty where there is only one
 * @param startSeconds from the start of the process until it could begin; null where another part
 *     says it
 */
public record Part(
    String part, int items, double seconds, double cpuSeconds, @Nullable Double startSeconds) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads such a line.
   *
   * @throws IOException where it is another one; the message names the field
   */
  public static Part parse(String line) throws IOException {
    JsonNode fields;
    try {
      fields = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException("what it printed is not JSON: " + line, e);
    }
    JsonNode start = fields.path("startSeconds");
    return new Part(
        fields.path("part").asText(""),
        (int) number(fields, "items", line),
        number(fields, "seconds", line),
        number(fields, "cpuSeconds", line),
        start.isNumber() ? start.doubleValue() : null);
  }

  private static double number(JsonNode fields, String name, String line) throws IOException {
    JsonNode value = fields.path(name);
    if (!value.isNumber()) {
      throw new IOException("it printed no number \"" + name + "\": " + line);
    }
    return value.doubleValue();
  }

  /** Such a line. */
  public String line() {
    return JSON.valueToTree(this).toString();
  }
}
