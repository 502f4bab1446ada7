package dev.newsfold.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds record, JSON Schema and golden JSON of each contract to one another. */
class ContractsTest {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  static Stream<Class<?>> contracts() {
    return Stream.of(
        RawArticle.class,
        EnrichedArticle.class,
        Story.class,
        Correction.class,
        Rejection.class,
        FileReport.class,
        FeedState.class);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void readsAndWritesItsGoldenJson(Class<?> contract) throws IOException {
    // given
    JsonNode golden = golden(contract);

    // when
    JsonNode written = JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(golden, contract)));

    // then
    assertThat(written).isEqualTo(golden);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void hasGoldenJsonThatItsSchemaAllows(Class<?> contract) throws IOException {
    // given
    Schema schema = schema(contract);

    // when
    var faults = schema.validate(golden(contract).toString(), InputFormat.JSON);

    // then
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void hasSchemaThatRefusesGoldenJsonWithoutAnyRequiredField(Class<?> contract) throws IOException {
    // given
    Schema schema = schema(contract);
    JsonNode golden = golden(contract);

    for (JsonNode required : resource(contract).get("required")) {
      // when
      ObjectNode lacking = ((ObjectNode) golden.deepCopy()).without(required.asText());
      var faults = schema.validate(lacking.toString(), InputFormat.JSON);

      // then
      assertThat(faults).as("without " + required).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void hasTheFieldsOfItsSchema(Class<?> contract) throws IOException {
    JsonNode root = resource(contract);
    assertSameFields(contract, root, root);
  }

  private static void assertSameFields(Class<?> type, JsonNode schema, JsonNode root) {
    JsonNode resolved = resolve(schema, root);
    List<String> names =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    assertThat(names(resolved.get("properties"))).as(type.getSimpleName()).isEqualTo(names);
    List<String> required =
        Arrays.stream(type.getRecordComponents())
            .filter(component -> !isNullable(component))
            .map(RecordComponent::getName)
            .toList();
    assertThat(resolved.get("required"))
        .as("required of " + type.getSimpleName())
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(required);
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode property = resolved.get("properties").get(component.getName());
      Class<?> element = elementOf(component.getGenericType());
      if (element.isRecord()) {
        assertSameFields(element, property.has("items") ? property.get("items") : property, root);
      }
      if (element.isEnum()) {
        assertThat(resolve(property, root).get("enum"))
            .as(element.getSimpleName())
            .extracting(JsonNode::asText)
            .containsExactlyElementsOf(wireNames(element));
      }
    }
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static List<String> wireNames(Class<?> enumeration) {
    return Arrays.stream(enumeration.getEnumConstants())
        .map(constant -> JSON.valueToTree(constant).asText())
        .toList();
  }

  private static Class<?> elementOf(Type type) {
    return type instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : (Class<?>) type;
  }

  private static JsonNode resolve(JsonNode schema, JsonNode root) {
    return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
  }

  private static List<String> names(JsonNode object) {
    Iterator<Map.Entry<String, JsonNode>> fields = object.fields();
    return Stream.generate(() -> null)
        .takeWhile(ignored -> fields.hasNext())
        .map(ignored -> fields.next().getKey())
        .toList();
  }

  private static Schema schema(Class<?> contract) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(resource(contract).toString());
  }

  private static JsonNode resource(Class<?> contract) throws IOException {
    return read(contract.getSimpleName() + ".schema.json");
  }

  private static JsonNode golden(Class<?> contract) throws IOException {
    return read("/golden/" + contract.getSimpleName() + ".json");
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream in = ContractsTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return JSON.readTree(in);
    }
  }
}
