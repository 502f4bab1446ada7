package dev.newsfold.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The AsyncAPI 3 document that topics, JSON Schemas and golden JSON make together. */
final class AsyncApiDocument {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCHEMAS = "#/components/schemas/";
  private static final String BINDING = "0.5.0";

  /** What stands on a topic. */
  private record Content(Class<?> message, String key, String description) {}

  private static final Map<Topic, Content> CONTENTS = new LinkedHashMap<>();

  static {
    CONTENTS.put(
        Topics.RAW,
        new Content(RawArticle.class, "article id", "Articles as they came in; kept for good."));
    CONTENTS.put(
        Topics.ENRICHED,
        new Content(
            EnrichedArticle.class,
            "article id",
            "Every revision of each article: cleaned, dated, tagged, put into its story."));
    CONTENTS.put(
        Topics.STORY,
        new Content(
            Story.class,
            "story id",
            "The newest version of each story, with its articles and the evidence for each. It has"
                + " the last word on story, copy and event date of an article."));
    CONTENTS.put(
        Topics.CORRECTION,
        new Content(Correction.class, "language", "Editors' words on stories; kept for good."));
    CONTENTS.put(
        Topics.REJECTED,
        new Content(Rejection.class, "rejection id", "Input that cannot be used, and why."));
    CONTENTS.put(
        Topics.FILES,
        new Content(FileReport.class, "file id", "What ingest remembers of files; its own."));
    CONTENTS.put(
        Topics.FEEDS,
        new Content(FeedState.class, "feed id", "What ingest remembers of feeds; its own."));
  }

  private final ObjectNode document = JSON.createObjectNode();

  private AsyncApiDocument() {}

  static ObjectNode make() throws IOException {
    AsyncApiDocument made = new AsyncApiDocument();
    made.addInfo();
    for (Topic topic : Topics.ALL) {
      made.add(topic, Objects.requireNonNull(CONTENTS.get(topic), topic.name()));
    }
    return made.document;
  }

  private void addInfo() {
    document.put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "Newsfold")
        .put("version", "2")
        .put(
            "description",
            "Articles folded into stories. Values are JSON; the attributes of CloudEvents 1.0 are"
                + " in the headers (binary mode). Records are written in transactions: read with"
                + " isolation.level=read_committed. A record can come again after a failure; id"
                + " and revision or version tell that it is the same.")
        .putObject("license")
        .put("name", "Apache-2.0")
        .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
    document.put("defaultContentType", CloudEvent.CONTENT_TYPE);
    document
        .putObject("servers")
        .putObject("local")
        .put("host", "localhost:9092")
        .put("protocol", "kafka")
        .put("description", "What ./newsfold up starts.");
    for (String section : new String[] {"channels", "operations"}) {
      document.putObject(section);
    }
    ObjectNode components = document.putObject("components");
    components.putObject("messages");
    components.putObject("messageTraits").set("cloudEvent", cloudEvent());
    components.putObject("schemas");
  }

  private static ObjectNode cloudEvent() {
    ObjectNode trait = JSON.createObjectNode();
    ObjectNode headers = trait.putObject("headers");
    headers.put("type", "object");
    ObjectNode properties = headers.putObject("properties");
    new CloudEvent("", "", "", "", Instant.EPOCH)
        .headers()
        .keySet()
        .forEach(name -> properties.putObject(name).put("type", "string"));
    properties.withObject("/ce_id").put("description", "The same for the same event sent again.");
    properties.withObject("/ce_time").put("format", "date-time");
    headers.set("required", JSON.valueToTree(properties.fieldNames()));
    return trait;
  }

  private void add(Topic topic, Content content) throws IOException {
    String name = content.message().getSimpleName();
    ObjectNode channel = document.withObject("/channels").putObject(topic.name());
    channel.put("address", topic.name()).put("description", content.description());
    channel.putObject("messages").putObject(name).put("$ref", "#/components/messages/" + name);
    channel.putObject("bindings").set("kafka", binding(topic));

    ObjectNode operation = document.withObject("/operations").putObject("send" + name);
    operation.put("action", "send");
    operation.putObject("channel").put("$ref", "#/channels/" + topic.name());

    document.withObject("/components/messages").set(name, message(topic, content, name));
    addSchemas(name, read(name + ".schema.json"));
  }

  private static ObjectNode binding(Topic topic) {
    ObjectNode binding = JSON.createObjectNode();
    binding.put("topic", topic.name()).put("partitions", topic.partitions());
    ObjectNode configuration = binding.putObject("topicConfiguration");
    configuration.putArray("cleanup.policy").add(topic.cleanup().name().toLowerCase(Locale.ROOT));
    configuration.put(
        "retention.ms", topic.retention() == null ? -1 : topic.retention().toMillis());
    configuration.put("max.message.bytes", topic.maxMessageBytes());
    return binding.put("bindingVersion", BINDING);
  }

  private static ObjectNode message(Topic topic, Content content, String name) throws IOException {
    ObjectNode message = JSON.createObjectNode();
    message.put("name", topic.eventType()).put("title", name);
    message.put("contentType", CloudEvent.CONTENT_TYPE);
    message.putObject("payload").put("$ref", SCHEMAS + name);
    message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
    ObjectNode kafka = message.putObject("bindings").putObject("kafka");
    kafka.putObject("key").put("type", "string").put("description", content.key());
    kafka.put("bindingVersion", BINDING);
    message
        .putArray("examples")
        .addObject()
        .put("name", name)
        .set("payload", read("/golden/" + name + ".json"));
    return message;
  }

  /** Each definition becomes a schema of its own, under the name of the record it is a part of. */
  private void addSchemas(String name, JsonNode schema) {
    ObjectNode schemas = document.withObject("/components/schemas");
    ObjectNode whole = schema.deepCopy();
    JsonNode parts = whole.path("$defs");
    schemas.set(name, whole.without(List.of("$schema", "$id", "$defs")));
    parts
        .fields()
        .forEachRemaining(part -> schemas.set(name + "." + part.getKey(), part.getValue()));
    point(schemas.path(name), name);
    parts.fieldNames().forEachRemaining(part -> point(schemas.path(name + "." + part), name));
  }

  private static void point(JsonNode node, String name) {
    if (node instanceof ObjectNode object && object.has("$ref")) {
      String part = object.path("$ref").asText().substring("#/$defs/".length());
      object.put("$ref", SCHEMAS + name + "." + part);
    }
    for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
      point(children.next(), name);
    }
  }

  private static JsonNode read(String resource) throws IOException {
    try (InputStream in = AsyncApiDocument.class.getResourceAsStream(resource)) {
      return JSON.readTree(Objects.requireNonNull(in, resource));
    }
  }
}
