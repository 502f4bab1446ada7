package dev.newsfold.local.rejected;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A raw article from Kafka, as the ingest service takes it by REST. */
public final class RawArticleAgain {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> STATEMENTS =
      List.of("url", "title", "byline", "published", "source", "language");

  private RawArticleAgain() {}

  /** The JSON of a request. */
  public static String json(JsonNode raw) {
    ObjectNode article = JSON.createObjectNode();
    boolean isHtml = raw.path("mediaType").asText().equals("text/html");
    article.set(isHtml ? "html" : "text", raw.path("text"));
    for (String statement : STATEMENTS) {
      if (raw.hasNonNull(statement)) {
        article.set(statement, raw.get(statement));
      }
    }
    return article.toString();
  }
}
