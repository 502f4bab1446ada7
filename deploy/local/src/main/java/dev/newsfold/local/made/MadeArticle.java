package dev.newsfold.local.made;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** A report of an event that never was; its address tells it from all others. */
public record MadeArticle(String url, String source, Instant published, String title, String text) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ADDRESS = "https://news.example/";

  /** The address of the article of a number. */
  static String address(int number) {
    return ADDRESS + number;
  }

  /** The number in the address of such an article; empty in that of any other. */
  public static OptionalInt numberIn(String url) {
    return url.startsWith(ADDRESS)
        ? OptionalInt.of(Integer.parseInt(url.substring(ADDRESS.length())))
        : OptionalInt.empty();
  }

  public int number() {
    return numberIn(url).orElseThrow();
  }

  /** The same under another address. */
  public MadeArticle at(String address) {
    return new MadeArticle(address, source, published, title, text);
  }

  /**
   * What {@link #json} wrote.
   *
   * @throws IOException where it is something else
   */
  public static MadeArticle parse(String json) throws IOException {
    JsonNode object = JSON.readTree(json);
    for (String field : List.of("url", "source", "published", "title", "text")) {
      if (!object.path(field).isTextual()) {
        throw new IOException("an article without " + field + ": " + object.path("url"));
      }
    }
    return new MadeArticle(
        object.path("url").textValue(),
        object.path("source").textValue(),
        Instant.parse(object.path("published").textValue()),
        object.path("title").textValue(),
        object.path("text").textValue());
  }

  /** As the ingest service takes articles. */
  public String json() {
    ObjectNode object = JSON.createObjectNode();
    object.put("url", url);
    object.put("source", source);
    object.put("published", published.toString());
    object.put("language", "en");
    object.put("title", title);
    object.put("text", text);
    return object.toString();
  }
}
