package dev.newsfold.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsfold.local.made.MadeArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFileTest {

  private static final MadeArticle FIRST = article("https://news.example/1");
  private static final MadeArticle SECOND = article("https://news.example/2");

  @TempDir private Path folder;

  @Test
  void handsOutEachArticleOnce() throws IOException {
    try (ArticleFile articles = ArticleFile.open(file(FIRST.json(), SECOND.json()))) {
      assertThat(articles.next(1)).containsExactly(FIRST);
      assertThat(articles.next(1)).containsExactly(SECOND);
    }
  }

  @Test
  void saysHowManyAreLeftWhereMoreAreNeeded() throws IOException {
    try (ArticleFile articles = ArticleFile.open(file(FIRST.json()))) {
      assertThatThrownBy(() -> articles.next(2))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("news.jsonl")
          .hasMessageContaining("1 were left, and 2 are needed");
    }
  }

  @Test
  void saysWhichLineIsNoArticle() throws IOException {
    try (ArticleFile articles = ArticleFile.open(file(FIRST.json(), "{\"url\":\"b\"}"))) {
      assertThatThrownBy(() -> articles.next(2))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageStartingWith(folder.resolve("news.jsonl") + ", line 2: an article without");
    }
  }

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("news.jsonl"), List.of(lines));
  }

  private static MadeArticle article(String url) {
    return new MadeArticle(url, "wire", Instant.parse("2026-01-01T00:00:00Z"), "A title", "A text");
  }
}
