package dev.newsfold.benchmark.hotpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsfold.enrich.text.ReadText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

  @TempDir Path folder;

  @Test
  void makesAPageOfWhichTheTextComesOutAgain() throws Exception {
    // given
    Path file = Path.of("src/test/resources/labelled/stories.jsonl");
    // when
    Sample sample = Sample.of(List.of(file), 100).get(0);
    // then
    ReadText readText = new ReadText();
    assertThat(sample.page().mediaType()).isEqualTo("text/html");
    assertThat(words(readText.of(sample.page()).body()))
        .isEqualTo(words(readText.of(sample.text()).body()));
  }

  @Test
  void takesThePageOfAFileThatHasOne() throws Exception {
    // given
    Path file = Path.of("src/test/resources/labelled/pages.jsonl");
    // when
    Sample sample = Sample.of(List.of(file), 100).get(0);
    // then
    assertThat(sample.page().text()).contains("article:published_time");
    assertThat(sample.text().text()).doesNotContain("<html>");
  }

  @Test
  void takesSomeOfManyAtEvenDistances() throws Exception {
    // given
    Path file = Path.of("src/test/resources/labelled/stories.jsonl");
    // when
    List<Sample> some = Sample.of(List.of(file), 2);
    // then
    assertThat(some).extracting(sample -> sample.text().id()).containsExactly("a1", "a3");
  }

  @Test
  void namesAFileWithoutTexts() throws Exception {
    // given
    Path file = folder.resolve("headlines.jsonl");
    Files.writeString(file, "{\"id\": \"1\", \"text\": \" \"}\n");
    // when // then
    assertThatThrownBy(() -> Sample.of(List.of(file), 2)).hasMessageContaining(file.toString());
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}
