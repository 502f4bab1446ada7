package dev.newsfold.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the kinds of the manifests may have in them, as their makers published it. */
final class Kinds {

  private static final String STRIMZI = "kafka.strimzi.io/v1";

  private static final Map<String, Class<?>> MODELS =
      Map.of(
          "Kafka", Kafka.class,
          "KafkaNodePool", KafkaNodePool.class,
          "KafkaTopic", KafkaTopic.class,
          "KafkaUser", KafkaUser.class);

  private static final List<String> SCHEMAS =
      List.of("kubernetes.json", "cloudnative-pg.json", "keda.json");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Keeps nothing that a model class has no field for. */
  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .registerModule(new SimpleModule().setDeserializerModifier(new WithoutAnySetters()));

  private final Map<String, JsonNode> documents = new HashMap<>();

  static Kinds load() throws IOException {
    Kinds kinds = new Kinds();
    for (String name : SCHEMAS) {
      try (InputStream file = Kinds.class.getResourceAsStream(name)) {
        JsonNode document = JSON.readTree(Objects.requireNonNull(file, name));
        document
            .path("$defs")
            .fieldNames()
            .forEachRemaining(
                kind -> {
                  if (kind.contains("/")) {
                    kinds.documents.put(kind, document);
                  }
                });
      }
    }
    return kinds;
  }

  /** What is wrong with an object; empty if nothing is. */
  List<String> faults(JsonNode object) {
    String version = object.path("apiVersion").asText();
    String kind = object.path("kind").asText();
    Class<?> model = version.equals(STRIMZI) ? MODELS.get(kind) : null;
    if (model != null) {
      return modelFaults(object, model);
    }
    JsonNode document = documents.get(version + "/" + kind);
    if (document == null) {
      return List.of("there is no schema of " + version + "/" + kind);
    }
    return schemaFaults(object, document, version + "/" + kind);
  }

  private static List<String> modelFaults(JsonNode object, Class<?> model) {
    try {
      STRICT.treeToValue(object, model);
      return List.of();
    } catch (JsonProcessingException e) {
      return List.of(e.getOriginalMessage());
    }
  }

  private static List<String> schemaFaults(JsonNode object, JsonNode document, String kind) {
    var schema = JSON.createObjectNode();
    schema.put("$ref", "#/$defs/" + kind.replace("/", "~1"));
    schema.set("$defs", document.path("$defs"));
    List<String> faults = new ArrayList<>();
    for (Error error :
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema.toString(), InputFormat.JSON)
            .validate(object.toString(), InputFormat.JSON)) {
      faults.add(error.toString());
    }
    return faults;
  }

  private static final class WithoutAnySetters extends BeanDeserializerModifier {
    @Override
    public BeanDeserializerBuilder updateBuilder(
        DeserializationConfig config,
        BeanDescription description,
        BeanDeserializerBuilder builder) {
      builder.setAnySetter(null);
      return builder;
    }
  }
}
