package dev.newsfold.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a schema does not go with an earlier one: records of either are to be read by readers of
 * the other. The rules are in {@code contracts/released/README.md}.
 */
final class SchemaChanges {

  /** What only people read. */
  private static final Set<String> REMARKS =
      Set.of("$schema", "$id", "$comment", "$defs", "title", "description", "examples");

  private static final String REFERENCE = "$ref";
  private static final String FIELDS = "properties";
  private static final String REQUIRED = "required";
  private static final String ELEMENTS = "items";
  private static final String OTHER_FIELDS = "additionalProperties";
  private static final Set<String> COMPARED_BY_PART =
      Set.of(REFERENCE, FIELDS, REQUIRED, ELEMENTS, OTHER_FIELDS);

  private final JsonNode earlier;
  private final JsonNode later;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> compared = new LinkedHashSet<>();

  private SchemaChanges(JsonNode earlier, JsonNode later) {
    this.earlier = earlier;
    this.later = later;
  }

  /** A sentence for each change that is not allowed. */
  static List<String> notAllowed(JsonNode earlier, JsonNode later) {
    SchemaChanges changes = new SchemaChanges(earlier, later);
    changes.compare(earlier, later, "");
    return changes.faults;
  }

  private void compare(JsonNode before, JsonNode after, String path) {
    // A definition can hold itself.
    if (before.has(REFERENCE) && !compared.add(before.get(REFERENCE) + " " + after)) {
      return;
    }
    JsonNode was = resolved(before, earlier);
    JsonNode is = resolved(after, later);
    compareFields(was, is, path);
    compareRequired(was, is, path);
    if (was.has(ELEMENTS) && is.has(ELEMENTS)) {
      compare(was.get(ELEMENTS), is.get(ELEMENTS), path + "[]");
    } else if (was.has(ELEMENTS) != is.has(ELEMENTS)) {
      faults.add(path + " is no list of the same any more");
    }
    if (is.has(OTHER_FIELDS) && !is.get(OTHER_FIELDS).equals(was.get(OTHER_FIELDS))) {
      faults.add(path + " forbids unknown fields");
    }
    Set<String> keywords = new TreeSet<>();
    was.fieldNames().forEachRemaining(keywords::add);
    is.fieldNames().forEachRemaining(keywords::add);
    keywords.removeAll(REMARKS);
    keywords.removeAll(COMPARED_BY_PART);
    for (String keyword : keywords) {
      if (!was.path(keyword).equals(is.path(keyword))) {
        faults.add(
            "%s has another %s: %s before, %s now"
                .formatted(path, keyword, was.path(keyword), is.path(keyword)));
      }
    }
  }

  private void compareFields(JsonNode was, JsonNode is, String path) {
    was.path(FIELDS)
        .fields()
        .forEachRemaining(
            field -> {
              String fieldPath = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
              JsonNode after = is.path(FIELDS).path(field.getKey());
              if (after.isMissingNode()) {
                faults.add(fieldPath + " is gone");
                return;
              }
              compare(field.getValue(), after, fieldPath);
            });
  }

  private void compareRequired(JsonNode was, JsonNode is, String path) {
    Set<String> before = names(was);
    Set<String> after = names(is);
    for (String name : after) {
      if (!before.contains(name)) {
        faults.add((path.isEmpty() ? name : path + "." + name) + " is required now");
      }
    }
    for (String name : before) {
      if (!after.contains(name)) {
        faults.add((path.isEmpty() ? name : path + "." + name) + " is no longer required");
      }
    }
  }

  private static Set<String> names(JsonNode schema) {
    Set<String> names = new LinkedHashSet<>();
    schema.path(REQUIRED).forEach(name -> names.add(name.asText()));
    return names;
  }

  private static JsonNode resolved(JsonNode schema, JsonNode root) {
    return schema.has(REFERENCE) ? root.at(schema.get(REFERENCE).asText().substring(1)) : schema;
  }
}
