package dev.newsfold.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the AsyncAPI document to topics and schemas. */
class AsyncApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FILE =
      Path.of("src/main/resources/dev/newsfold/contracts/asyncapi.json");

  /** With {@code -Dnewsfold.asyncapi=write} it is written anew first. */
  @Test
  void isMadeOfTheTopicsAndTheirSchemas() throws IOException {
    // given
    JsonNode made = JSON.readTree(AsyncApiDocument.make().toString());
    if ("write".equals(System.getProperty("newsfold.asyncapi"))) {
      write(made);
    }

    // when
    JsonNode kept = JSON.readTree(Files.readString(FILE));

    // then
    assertThat(kept)
        .as("write it anew: mvn -pl contracts test -Dtest=AsyncApiTest -Dnewsfold.asyncapi=write")
        .isEqualTo(made);
  }

  @Test
  void describesEveryTopicAsItIsCreated() throws IOException {
    // when
    JsonNode channels = document().path("channels");

    // then
    assertThat(channels).hasSize(Topics.ALL.size());
    assertThat(channels.path(Topics.STORIES).at("/bindings/kafka/topicConfiguration"))
        .hasToString(
            "{\"cleanup.policy\":[\"compact\"],\"retention.ms\":-1,\"max.message.bytes\":8388608}");
    assertThat(channels.path(Topics.ARTICLES_ENRICHED).at("/bindings/kafka/partitions").asInt())
        .isEqualTo(6);
  }

  @Test
  void leavesNoReferenceOpen() throws IOException {
    // given
    JsonNode document = document();

    // when
    List<JsonNode> references = document.findValues("$ref");

    // then
    assertThat(references)
        .hasSizeGreaterThan(50)
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse());
  }

  private static JsonNode document() throws IOException {
    try (InputStream in = Topics.class.getResourceAsStream("asyncapi.json")) {
      return JSON.readTree(in);
    }
  }

  private static void write(JsonNode document) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    Files.writeString(FILE, JSON.writer(printer).writeValueAsString(document) + "\n");
  }
}
