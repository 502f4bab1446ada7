package dev.newsfold.local.torture;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** A report of an event that never was; its address tells it from all others. */
record MadeArticle(String url, String source, LocalDate published, String title, String text) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As the ingest service takes articles. */
  String json() {
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
