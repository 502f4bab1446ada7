package dev.newsfold.local.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Base64;

/** What was handed in and rejected. */
final class RejectedInput {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode rejected;
  private final byte[] bytes;

  private RejectedInput(JsonNode rejected, byte[] bytes) {
    this.rejected = rejected;
    this.bytes = bytes;
  }

  static String path(String id) {
    return "/api/rejected/" + URLEncoder.encode(id, UTF_8);
  }

  /**
   * @throws IOException where the input was not carried along
   */
  static RejectedInput of(JsonNode rejected) throws IOException {
    if (!rejected.hasNonNull("input")) {
      throw new IOException("the input was not kept; it is in the file that was handed in");
    }
    String input = rejected.path("input").asText();
    boolean isText = rejected.path("encoding").asText().equals("text");
    return new RejectedInput(
        rejected, isText ? input.getBytes(UTF_8) : Base64.getDecoder().decode(input));
  }

  RejectedInput mended(byte[] mended) {
    return new RejectedInput(rejected, mended);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** Whether it is a raw article that was on its way to another service, and no file. */
  boolean isRecord() {
    return rejected.path("stage").asText().equals("enrich");
  }

  /** Of the file that it is, or was part of. */
  String fileName() {
    return String.valueOf(Path.of(rejected.path("file").asText("input.txt")).getFileName());
  }

  /**
   * A raw article as it is handed in by REST.
   *
   * @throws IOException where it is no JSON object with a text
   */
  byte[] article() throws IOException {
    JsonNode raw = JSON.readTree(bytes);
    if (!raw.path("text").isTextual()) {
      throw new IOException("it is a record of a service that holds no text, and no article");
    }
    return RawArticleAgain.json(raw).getBytes(UTF_8);
  }
}
