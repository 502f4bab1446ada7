package dev.newsfold.query.projection;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.backing.BackingServices;
import dev.newsfold.contracts.Topics;
import dev.newsfold.query.database.Json;
import dev.newsfold.query.fixture.StoryFixture;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(BackingServices.class)
class TakeFingerprintsTest {

  @Inject RecordReader reader;
  @Inject ObjectMapper mapper;
  @Inject Json json;

  @Test
  void areTheSameWhereverAnArticleStands() {
    // when
    List<Long> one = fingerprints(story("s").with(article("a")).with(article("b")));
    List<Long> other =
        fingerprints(
            story("s").version(2).with(article("b")).with(article("c")).with(article("a")));

    // then
    assertThat(one).doesNotContainNull().doesNotHaveDuplicates().hasSize(2);
    assertThat(other.get(0)).isEqualTo(one.get(1));
    assertThat(other.get(2)).isEqualTo(one.get(0));
  }

  @Test
  void areOthersForWhateverIsSaid() throws IOException {
    // given
    ObjectNode record =
        (ObjectNode) mapper.readTree(json.write(story("s").with(article("a")).build()));
    ArrayNode articles = (ArrayNode) record.get("articles");
    Long before = fingerprints(record.toString(), StandardCharsets.UTF_8).get(0);

    for (String field : List.of("revision", "source", "copyOf")) {
      ObjectNode said = articles.get(0).deepCopy();
      said.put(field, 7);
      ObjectNode changed = record.deepCopy();
      changed.set("articles", mapper.createArrayNode().add(said));

      // when
      Long after = fingerprints(changed.toString(), StandardCharsets.UTF_8).get(0);

      // then
      assertThat(after).as(field).isNotNull().isNotEqualTo(before);
    }
  }

  @Test
  void areNotKnownOfARecordThatIsNotInUtf8() throws IOException {
    // given
    String record = json.write(story("s").with(article("a")).build());

    // when
    List<Long> fingerprints = fingerprints(record, StandardCharsets.UTF_16BE);

    // then
    assertThat(fingerprints).hasSize(1).containsOnlyNulls();
  }

  private List<Long> fingerprints(StoryFixture story) {
    return fingerprints(json.write(story.build()), StandardCharsets.UTF_8);
  }

  private List<Long> fingerprints(String record, Charset charset) {
    Batch batch =
        reader.read(
            new ConsumerRecords<>(
                Map.of(
                    new TopicPartition(Topics.STORIES, 0),
                    List.of(
                        new ConsumerRecord<>(Topics.STORIES, 0, 0, "", record.getBytes(charset)))),
                Map.of()));
    assertThat(batch.rejections()).isEmpty();
    return batch.stories().get(0).fingerprints().values();
  }
}
