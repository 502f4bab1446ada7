package dev.newsfold.local.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A call that a service describes in its OpenAPI document.
 *
 * @param path with its parameters in braces
 * @param query the names of the parameters behind the question mark
 * @param headers the names of those that are headers
 * @param mediaTypes of the body; none where it takes none
 */
record Operation(
    String method, String path, List<String> query, List<String> headers, List<String> mediaTypes) {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** All that the document describes. */
  static List<Operation> of(JsonNode document) {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
        }
      }
    }
    return operations;
  }

  private static Operation operation(String path, String method, JsonNode described) {
    List<String> query = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    for (JsonNode parameter : described.path("parameters")) {
      String name = parameter.path("name").asText();
      switch (parameter.path("in").asText()) {
        case "query" -> query.add(name);
        case "header" -> headers.add(name);
        default -> {
          // It stands in the path.
        }
      }
    }
    List<String> mediaTypes = new ArrayList<>();
    described.path("requestBody").path("content").fieldNames().forEachRemaining(mediaTypes::add);
    return new Operation(method.toUpperCase(Locale.ROOT), path, query, headers, mediaTypes);
  }
}
