package dev.newsfold.query.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.newsfold.query.search.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds an index in a folder to what it must survive, and words to what they must find. */
class LuceneIndexTest {

  private static final UUID DATABASE = UUID.fromString("00000000-0000-0000-0000-000000000001");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "grain exports, 1",
    "\"grain exports\", 1",
    "\"exports grain\", 0",
    "grain -exports, 0",
    "-exports, 0",
    "-wheat, 1",
    "exports or wheat, 1",
    "wheat or -tax, 1",
    "signing, 1",
    "ZURICH, 1",
    "trade-offs, 1",
    "offs-trade, 0",
    "the, 0",
    "the grain, 1",
    "\"vienna ministers\", 0"
  })
  void findsByTheSyntaxOfWebSearch(String words, int expected) throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder, 1)) {
      // given
      index.add(article("a1", "They signed grain exports in Zürich; trade-offs."));
      index.refresh(new Progress(DATABASE, 0, 1));

      // then
      assertThat(count(index, WordsQuery.of(new Words(words), null))).isEqualTo(expected);
    }
  }

  @Test
  void keepsAnArticleOnceWhenItIsReplaced() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder, 1)) {
      // given
      index.replace(article("a1", "grain"));

      // when
      index.replace(article("a1", "wheat"));
      index.refresh(new Progress(DATABASE, 0, 2));

      // then
      assertThat(count(index, WordsQuery.of(new Words("grain"), "en"))).isZero();
      assertThat(count(index, WordsQuery.of(new Words("wheat"), "en"))).isEqualTo(1);
    }
  }

  @Test
  void passesOverWhatCannotBeIndexedAndGoesOn() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder, 1)) {
      // when
      index.replace(article("x".repeat(100_000), "grain"));
      index.add(article("y".repeat(100_000), "grain"));
      index.replace(article("a1", "grain"));
      index.refresh(new Progress(DATABASE, 0, 3));

      // then
      assertThat(count(index, WordsQuery.of(new Words("grain"), "en"))).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"x, 32760, 1", "x, 32761, 0", "ш, 16380, 1", "ш, 16381, 0"})
  void findsADocumentWithoutTheKeysThatNoIndexTakes(String letter, int times, int expected)
      throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder, 1)) {
      // given
      String key = "place:" + letter.repeat(times);

      // when
      index.add(article("a1", "grain", key, "language:en"));
      index.add(story("s-1", key));
      index.refresh(new Progress(DATABASE, 0, 2));

      // then
      assertThat(count(index, WordsQuery.of(new Words("grain"), "en"))).isEqualTo(1);
      assertThat(count(index, new TermQuery(new Term(Fields.KIND, Fields.STORY)))).isEqualTo(1);
      assertThat(count(index, new TermQuery(new Term(Fields.TAG, "language:en")))).isEqualTo(2);
      assertThat(count(index, new TermQuery(new Term(Fields.TAG, key)))).isEqualTo(2 * expected);
    }
  }

  @Test
  void goesOnFromTheLastCommitAfterACrash() throws IOException {
    // given
    try (LuceneIndex index = LuceneIndex.open(folder, 1)) {
      index.add(article("a1", "grain"));
      index.refresh(new Progress(DATABASE, 0, 7));
      index.commit();
      index.add(article("a2", "grain"));
      index.refresh(new Progress(DATABASE, 0, 8));
    }

    // when
    try (LuceneIndex index = LuceneIndex.open(folder, 1)) {

      // then
      assertThat(index.progress()).isEqualTo(new Progress(DATABASE, 0, 7));
      assertThat(count(index, WordsQuery.of(new Words("grain"), "en"))).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"segments, empty", "segments, cut", "_0, cut", "_0, gone"})
  void beginsAnewWhereTheFilesAreDamaged(String file, String damage) throws IOException {
    // given
    try (LuceneIndex index = LuceneIndex.open(folder, 1)) {
      index.add(article("a1", "grain"));
      index.refresh(new Progress(DATABASE, 0, 7));
      index.commit();
    }
    damage(file, damage);

    // when
    try (LuceneIndex index = LuceneIndex.open(folder, 1)) {

      // then
      assertThat(index.progress()).isEqualTo(Progress.NONE);
    }
  }

  @Test
  void saysThatAnotherProcessHasTheFolder() throws IOException {
    try (LuceneIndex first = LuceneIndex.open(folder, 1)) {
      assertThat(first.progress()).isEqualTo(Progress.NONE);
      assertThatIOException()
          .isThrownBy(() -> LuceneIndex.open(folder, 1))
          .withMessageContaining("newsfold.index.folder");
    }
  }

  private void damage(String file, String damage) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.toList()) {
        if (!String.valueOf(path.getFileName()).startsWith(file)) {
          continue;
        }
        byte[] content = Files.readAllBytes(path);
        switch (damage) {
          case "gone" -> Files.delete(path);
          case "cut" -> Files.write(path, java.util.Arrays.copyOf(content, content.length / 2));
          default -> Files.write(path, new byte[0]);
        }
      }
    }
  }

  private static int count(LuceneIndex index, Query query) throws IOException {
    IndexSearcher searcher = index.acquire();
    try {
      return searcher.count(query);
    } finally {
      index.release(searcher);
    }
  }

  private static Indexed story(String id, String... keys) {
    return Indexed.of(
        new StoryRow(
            2, id, "en", List.of(keys), 1, null, Instant.parse("2025-03-05T00:00:00Z"), "{}"));
  }

  private static Indexed article(String id, String body) {
    return article(id, body, "language:en");
  }

  private static Indexed article(String id, String body, String... keys) {
    return Indexed.of(
        new ArticleRow(
            1,
            id,
            "en",
            "Ministers meet",
            List.of("Vienna"),
            body,
            List.of(keys),
            Map.of(),
            "s-1",
            false,
            LocalDate.parse("2025-03-05"),
            Instant.parse("2025-03-05T00:00:00Z"),
            "{}"));
  }
}
