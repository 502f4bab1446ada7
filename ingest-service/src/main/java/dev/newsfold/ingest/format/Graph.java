package dev.newsfold.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects of a JSON-LD {@code @graph}: articles, and those that they refer to. */
record Graph(JsonNode items) {

  static final String FIELD = "@graph";

  private static final List<String> ARTICLE_TYPES = List.of("Article", "Posting", "Report");

  /** By their numbers, from 1. */
  Map<Integer, JsonNode> articles() {
    Map<Integer, JsonNode> articles = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (isArticle(items.get(i))) {
        articles.put(i + 1, items.get(i));
      }
    }
    return articles;
  }

  private static boolean isArticle(JsonNode item) {
    JsonNode types = item.path("@type");
    for (JsonNode type : types.isArray() ? types : List.of(types)) {
      if (ARTICLE_TYPES.stream().anyMatch(type.asText()::endsWith)) {
        return true;
      }
    }
    return false;
  }

  Map<String, JsonNode> named() {
    Map<String, JsonNode> named = new HashMap<>();
    for (JsonNode item : items) {
      if (item.path("@id").isTextual()) {
        named.putIfAbsent(item.path("@id").textValue(), item);
      }
    }
    return named;
  }
}
