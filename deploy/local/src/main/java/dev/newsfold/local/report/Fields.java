package dev.newsfold.local.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads what has to be there in what a benchmark printed; says which field is not. */
final class Fields {

  private Fields() {}

  static double number(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (!value.isNumber()) {
      throw new IllegalArgumentException(
          "field \"%s\" %s"
              .formatted(field, value.isMissingNode() ? "is missing" : "is no number: " + value));
    }
    return value.doubleValue();
  }

  static boolean hasNumber(JsonNode object, String field) {
    return object.path(field).isNumber();
  }

  static String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException(
          "field \"%s\" %s"
              .formatted(field, value.isMissingNode() ? "is missing" : "is no text: " + value));
    }
    return value.textValue();
  }

  static List<JsonNode> list(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (!value.isArray()) {
      throw new IllegalArgumentException(
          "field \"%s\" %s".formatted(field, value.isMissingNode() ? "is missing" : "is no list"));
    }
    List<JsonNode> list = new ArrayList<>();
    value.forEach(list::add);
    return list;
  }
}
