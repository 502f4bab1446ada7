package dev.newsfold.local.flood;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpoiledTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void spoilsOneFieldAtATimeAndNeverTheRecordOfAnother() throws IOException {
    // given
    ObjectNode valid =
        JSON.readValue(
            """
            {"id": "real", "storyId": "real", "version": 7, "tags": [{"id": "real", "count": 1}]}
            """,
            ObjectNode.class);

    // when
    List<JsonNode> records = new ArrayList<>();
    for (Spoiled spoiled : Spoiled.of(valid)) {
      records.add(JSON.readTree(spoiled.text("made")));
    }

    // then
    assertThat(records)
        .hasSizeGreaterThan(50)
        .allMatch(record -> !record.toString().contains("real"));
    assertThat(records).anyMatch(record -> record.path("version").isNull());
    assertThat(records).anyMatch(record -> record.path("tags").path(0).path("count").isObject());
    assertThat(records).filteredOn(record -> !record.path("version").isInt()).hasSize(14);
  }
}
