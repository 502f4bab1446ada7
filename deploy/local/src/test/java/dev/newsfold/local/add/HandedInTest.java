package dev.newsfold.local.add;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HandedInTest {

  @Test
  void isDoneWhenEveryArticleCanBeQueried() throws IOException {
    // given
    HandedIn file = file("{\"id\": \"f\", \"articleIds\": [\"a\", \"b\"]}");

    // when
    file.canBeQueried("a");

    // then
    assertThat(file.isDone()).isFalse();
    assertThat(file.queryable()).isEqualTo(1);
    file.canBeQueried("b");
    assertThat(file.isDone()).isTrue();
    assertThat(file.queryable()).isEqualTo(2);
  }

  @Test
  void doesNotWaitForAnArticleThatALaterServiceRejected() throws IOException {
    // given
    HandedIn file = file("{\"id\": \"f\", \"articleIds\": [\"a\", \"b\"]}");
    file.canBeQueried("a");

    // when
    file.rejected("b holds no sentence");

    // then
    assertThat(file.isDone()).isTrue();
    assertThat(file.queryable()).isEqualTo(1);
    assertThat(file.rejections()).containsExactly("b holds no sentence");
  }

  @Test
  void repeatsWhatIngestRejected() throws IOException {
    // given
    HandedIn file =
        file(
            "{\"id\": \"f\", \"articleIds\": [], \"rejections\": [{\"reason\": \"it is empty\"}]}");

    // then
    assertThat(file.isDone()).isTrue();
    assertThat(file.rejections()).containsExactly("it is empty");
  }

  private static HandedIn file(String report) throws IOException {
    return new HandedIn(Path.of("file"), new ObjectMapper().readTree(report), System.nanoTime());
  }
}
