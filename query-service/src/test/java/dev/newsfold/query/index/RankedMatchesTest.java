package dev.newsfold.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds ranked lists to the newest matches, in whichever segments they are. */
class RankedMatchesTest {

  private static final Progress REACHED =
      new Progress(UUID.fromString("00000000-0000-0000-0000-000000000001"), 0, 1);
  private static final Instant MIDNIGHT = Instant.parse("2021-06-21T00:00:00Z");
  private static final Query GRAIN = WordsQuery.of(new Words("grain"), "en");

  @TempDir Path folder;
  private LuceneIndex index;

  @BeforeEach
  void fillThreeSegments() throws IOException {
    index = LuceneIndex.open(folder, 1);
    addAtHours(1, 5, 9);
    addAtHours(2, 4, 8);
    addAtHours(3, 6, 7);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void ranksTheNewestThatAreCounted() throws IOException {
    // when
    RankedMatches ranked = find(4);

    // then
    assertThat(ranked.since()).isEqualTo(micros(6));
    assertThat(ranked.found().counted()).isEqualTo(5);
    assertThat(Found.numbers(ranked.found().places())).containsExactly(9L, 8L, 7L, 6L);
  }

  @Test
  void ranksAllWhereTheyAreFew() throws IOException {
    // when
    RankedMatches ranked = find(9);

    // then
    assertThat(ranked.found().counted()).isEqualTo(9);
    assertThat(Found.numbers(ranked.found().places()))
        .containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
  }

  @Test
  void goesOnAmongThoseItBeganWithWhateverArrives() throws IOException {
    // given
    Found first = rank(4, null, 2);
    addAtHours(20, 21, 0);

    // when
    Cursor cursor = new Cursor("", first.places().get(1).key());
    Found second = rank(4, cursor, 9);

    // then
    assertThat(Found.numbers(first.places())).containsExactly(9L, 8L);
    assertThat(Found.numbers(second.places())).containsExactly(7L, 6L);
    assertThat(second.counted()).isEqualTo(5);
  }

  @Test
  void walksFromTheNewestToTheOldestWithoutWhatWasDeleted() throws IOException {
    // given
    index.delete(Fields.ARTICLE, List.of("a9", "a4"));
    index.refresh(REACHED);

    // when
    List<Long> moments = new ArrayList<>();
    IndexSearcher searcher = index.acquire();
    NewestFirst walk = NewestFirst.of(searcher, GRAIN, ScoreMode.COMPLETE_NO_SCORES);
    for (NewestFirst.Segment at = walk.next(); at != null; at = walk.next()) {
      moments.add(at.moment());
    }
    index.release(searcher);

    // then
    assertThat(moments)
        .containsExactly(
            micros(8), micros(7), micros(6), micros(5), micros(3), micros(2), micros(1));
  }

  private Found rank(int countedUpTo, @Nullable Cursor cursor, int limit) throws IOException {
    IndexSearcher searcher = index.acquire();
    try {
      Ranking ranking = Ranking.of(searcher, WordsQuery.terms(GRAIN), cursor);
      RankedMatches best = RankedMatches.find(ranking, GRAIN, limit, countedUpTo);
      return ranking.withBeginning(best.found(), best.since());
    } finally {
      index.release(searcher);
    }
  }

  private RankedMatches find(int countedUpTo) throws IOException {
    IndexSearcher searcher = index.acquire();
    try {
      Ranking ranking = Ranking.of(searcher, WordsQuery.terms(GRAIN), null);
      return RankedMatches.find(ranking, GRAIN, 20, countedUpTo);
    } finally {
      index.release(searcher);
    }
  }

  /** What is refreshed by itself is a segment. */
  private void addAtHours(int... hours) throws IOException {
    for (int hour : hours) {
      index.add(article(hour));
    }
    index.refresh(REACHED);
  }

  private static long micros(int hour) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at(hour));
  }

  private static Instant at(int hour) {
    return MIDNIGHT.plus(hour, ChronoUnit.HOURS);
  }

  private static Indexed article(int hour) {
    ArticleRow row =
        new ArticleRow(
            hour,
            "a" + hour,
            "en",
            "Grain",
            List.of(),
            "They sell grain.",
            List.of(),
            Map.of(),
            "s" + hour,
            false,
            LocalDate.of(2021, 6, 21),
            at(hour),
            "{}");
    return Indexed.of(row);
  }
}
