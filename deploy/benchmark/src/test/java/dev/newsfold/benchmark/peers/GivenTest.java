package dev.newsfold.benchmark.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.benchmark.peers.articles.GivenArticles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenTest {

  private static final String DATED =
      "{\"id\": \"a\", \"event\": \"e\", \"title\": \"T\", \"text\": \"Some text.\","
          + " \"published\": \"2021-06-22\"}\n";
  private static final String EMPTY =
      "{\"id\": \"b\", \"event\": \"e\", \"title\": \"T\", \"text\": \" \"}\n";

  @TempDir private Path folder;

  @Test
  void leavesOutArticlesWithoutAText() throws Exception {
    // given
    Path file = Files.writeString(folder.resolve("news.jsonl"), DATED + EMPTY);
    // when
    GivenArticles articles = GivenArticles.of(file);
    // then
    assertThat(articles.name()).isEqualTo("news");
    assertThat(articles.size()).isEqualTo(1);
    assertThat(articles.isLabelled()).isTrue();
  }

  @Test
  void writesWhatEveryPeerReads() throws Exception {
    // given
    Path file = Files.writeString(folder.resolve("news.jsonl"), DATED);
    // when
    Path written = GivenArticles.of(file).write(folder.resolve("given.ndjson"));
    // then
    List<String> lines = Files.readAllLines(written);
    assertThat(lines).hasSize(1);
    JsonNode line = new ObjectMapper().readTree(lines.get(0));
    assertThat(line.path("id").textValue()).isEqualTo("a");
    assertThat(line.path("text").textValue()).isEqualTo("Some text.");
    assertThat(line.path("published").textValue()).isEqualTo("2021-06-22T00:00:00Z");
    assertThat(line.path("publishedSeconds").longValue()).isEqualTo(1_624_320_000);
  }

  @Test
  void takesMultipliedArticlesWhereNoFileIsLabelled() {
    // given
    GivenArticles multiplied = new GivenArticles("multiplied", List.of());
    Given given = new Given(List.of(), List.of(), multiplied);
    // when // then
    assertThat(given.labelled()).containsExactly(multiplied);
    assertThat(given.texts()).isEqualTo(multiplied);
  }
}
