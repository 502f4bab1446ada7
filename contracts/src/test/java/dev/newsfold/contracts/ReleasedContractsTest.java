package dev.newsfold.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every contract to those that were released before it. */
class ReleasedContractsTest {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private static final Path RELEASED = Path.of("released");
  private static final Path PRESENT = Path.of("src/main/resources/dev/newsfold/contracts");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String SCHEMA = ".schema.json";

  static Stream<Path> releasedSchemas() throws IOException {
    try (Stream<Path> files = Files.walk(RELEASED)) {
      return files.filter(file -> file.toString().endsWith(SCHEMA)).sorted().toList().stream();
    }
  }

  @Test
  void thereAreReleases() throws IOException {
    assertThat(releasedSchemas()).hasSizeGreaterThanOrEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("releasedSchemas")
  void goesWithItsPredecessor(Path released) throws IOException {
    assertThat(SchemaChanges.notAllowed(read(released), present(released))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("releasedSchemas")
  void saysInItsIdWhenItChanged(Path released) throws IOException {
    // given
    JsonNode before = fields(released);
    JsonNode now = ((ObjectNode) present(released)).without("$id");

    // when
    int release = release(present(released));

    // then
    if (!now.equals(before)) {
      assertThat(release).isGreaterThan(release(read(released)));
    }
  }

  private static JsonNode fields(Path released) throws IOException {
    return ((ObjectNode) read(released)).without("$id");
  }

  private static int release(JsonNode schema) {
    String[] steps = schema.path("$id").asText().split("/");
    String last = steps[steps.length - 2];
    return last.equals("schemas") ? 1 : Integer.parseInt(last);
  }

  @ParameterizedTest
  @MethodSource("releasedSchemas")
  void readsARecordThatWasWrittenThenAndKeepsAllOfIt(Path released) throws IOException {
    // given
    JsonNode record = read(released.resolveSibling(name(released) + ".json"));

    // when
    JsonNode written = JSON.readTree(JSON.writeValueAsString(asContract(record, released)));

    // then
    assertThat(written).isEqualTo(record);
    assertThat(faults(present(released), record)).isEmpty();
  }

  /** What a later release may have added is passed over. */
  @ParameterizedTest
  @MethodSource("releasedSchemas")
  void isReadWithFieldsOfTheFuture(Path released) throws IOException {
    // given
    JsonNode golden = read(GOLDEN.resolve(name(released) + ".json"));
    JsonNode future = golden.deepCopy();
    eachObject(future, object -> object.putObject("ofTheFuture").put("a", 1).putArray("b").add(2));

    // when
    Object read = asContract(future, released);

    // then
    assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(golden);
    assertThat(faults(read(released), future)).isEmpty();
  }

  @Test
  void findsEveryKindOfChangeThatIsNotAllowed() throws IOException {
    Path story = RELEASED.resolve("1/Story.schema.json");
    assertThat(after(story, schema -> fieldsOf(schema).remove("headline")))
        .containsExactly("headline is gone");
    assertThat(after(story, schema -> ((ArrayNode) schema.get("required")).add("mergedInto")))
        .containsExactly("mergedInto is required now");
    assertThat(after(story, schema -> ((ArrayNode) schema.get("required")).remove(0)))
        .containsExactly("id is no longer required");
    assertThat(after(story, schema -> field(schema, "version").put("type", "string")))
        .containsExactly("version has another type: \"integer\" before, \"string\" now");
    assertThat(after(story, schema -> ((ArrayNode) field(schema, "state").get("enum")).remove(0)))
        .singleElement()
        .asString()
        .startsWith("state has another enum");
    assertThat(after(story, schema -> ((ArrayNode) field(schema, "state").get("enum")).add("x")))
        .singleElement()
        .asString()
        .startsWith("state has another enum");
    assertThat(after(story, schema -> field(schema, "version").put("minimum", 2)))
        .singleElement()
        .asString()
        .startsWith("version has another minimum");
    assertThat(after(story, schema -> schema.put("additionalProperties", false)))
        .containsExactly(" forbids unknown fields");
    assertThat(
            after(
                story,
                schema -> ((ObjectNode) schema.at("/$defs/StoryTag/properties")).remove("id")))
        .containsExactly("eventType.id is gone");
    assertThat(after(story, schema -> fieldsOf(schema).putObject("added").put("type", "string")))
        .isEmpty();
    assertThat(after(story, schema -> schema.put("description", "Another."))).isEmpty();
  }

  private static List<String> after(Path released, Consumer<ObjectNode> change) throws IOException {
    ObjectNode changed = (ObjectNode) read(released);
    change.accept(changed);
    return SchemaChanges.notAllowed(read(released), changed);
  }

  private static ObjectNode fieldsOf(ObjectNode schema) {
    return (ObjectNode) schema.get("properties");
  }

  private static ObjectNode field(ObjectNode schema, String name) {
    return (ObjectNode) fieldsOf(schema).get(name);
  }

  private static void eachObject(JsonNode node, Consumer<ObjectNode> act) {
    node.forEach(child -> eachObject(child, act));
    if (node instanceof ObjectNode object) {
      act.accept(object);
    }
  }

  private static List<?> faults(JsonNode schema, JsonNode record) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema.toString())
        .validate(record.toString(), InputFormat.JSON);
  }

  private static Object asContract(JsonNode record, Path schema) throws IOException {
    Class<?> contract =
        ContractsTest.contracts()
            .filter(type -> type.getSimpleName().equals(name(schema)))
            .findFirst()
            .orElseThrow(() -> new AssertionError("there is no " + name(schema) + " any more"));
    return JSON.treeToValue(record, contract);
  }

  private static String name(Path schema) {
    return schema.getFileName().toString().replace(SCHEMA, "");
  }

  private static JsonNode present(Path released) throws IOException {
    return read(PRESENT.resolve(released.getFileName()));
  }

  private static JsonNode read(Path file) throws IOException {
    return JSON.readTree(Files.readString(file));
  }
}
