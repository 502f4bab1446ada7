package dev.newsfold.local.flood;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A record with one field that is not as it should be.
 *
 * @param what is wrong with it, in words
 */
record Spoiled(String what, ObjectNode record) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Longer than a term of the search index and a key of the database may be. */
  private static final String LONG = "long ".repeat(20_000);

  private static final String LONG_WORD = "x".repeat(100_000);

  /** Whatever stands in a field, one of these is none of its kind, or no sane value of it. */
  private static final List<JsonNode> NONSENSE =
      List.of(
          JSON.nullNode(),
          JSON.numberNode(-1),
          JSON.numberNode(Long.MAX_VALUE),
          JSON.booleanNode(true),
          JSON.textNode(""),
          JSON.textNode("\0\ud800"),
          JSON.textNode(LONG),
          JSON.textNode(LONG_WORD),
          JSON.textNode("0001-01-01T00:00:00Z"),
          JSON.textNode("+294276-12-31T23:59:59Z"),
          JSON.textNode("-292277022656-01-01"),
          JSON.arrayNode(),
          JSON.arrayNode().addNull(),
          JSON.objectNode());

  /** The ids, by which a record could get at what others are about. */
  private static final List<String> IDS = List.of("id", "storyId", "storylineId", "intoStoryId");

  /** Each field with each nonsense, and each missing; of lists, the first element's. */
  static List<Spoiled> of(ObjectNode valid) {
    List<Spoiled> all = new ArrayList<>();
    spoil(valid, "", valid, all::add);
    return all;
  }

  private static void spoil(
      ObjectNode whole, String path, ObjectNode part, Consumer<Spoiled> found) {
    for (Map.Entry<String, JsonNode> field : List.copyOf(part.properties())) {
      String name = field.getKey();
      JsonNode was = field.getValue();
      String place = path + name;
      for (JsonNode nonsense : NONSENSE) {
        part.set(name, nonsense);
        found.accept(new Spoiled(place + " is " + shortened(nonsense), whole.deepCopy()));
      }
      part.remove(name);
      found.accept(new Spoiled("there is no " + place, whole.deepCopy()));
      part.set(name, was);
      JsonNode first = was instanceof ArrayNode list && !list.isEmpty() ? list.get(0) : was;
      if (first instanceof ObjectNode inner) {
        spoil(whole, place + ".", inner, found);
      }
    }
  }

  private static String shortened(JsonNode nonsense) {
    String text = nonsense.toString();
    return text.length() > 30 ? text.substring(0, 30) + "…" : text;
  }

  /** As JSON, with ids that no other record has: it must not get at what others are about. */
  String text(String id) {
    ObjectNode copy = record.deepCopy();
    copy.forEach(inner -> rename(inner, id + "-inner"));
    rename(copy, id);
    return copy.toString();
  }

  private static void rename(JsonNode node, String id) {
    if (node instanceof ObjectNode object) {
      for (String name : IDS) {
        if (object.path(name).isTextual() && !NONSENSE.contains(object.path(name))) {
          object.put(name, id);
        }
      }
    } else {
      node.forEach(inner -> rename(inner, id));
    }
  }
}
