package dev.newsfold.local.made;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireTest {

  private static final Instant START = Instant.parse("2024-03-05T00:00:00Z");

  @Test
  void handsOutEachArticleOnceAndTellsWhich() {
    // given
    Wire wire = new Wire(1, MadeNews::of);

    // when
    List<MadeArticle> articles = new ArrayList<>(wire.next(700));
    articles.addAll(wire.next(400));

    // then
    assertThat(articles).extracting(MadeArticle::number).doesNotHaveDuplicates().hasSize(1_100);
    assertThat(wire.handedOut().stream())
        .containsExactlyInAnyOrderElementsOf(articles.stream().map(MadeArticle::number).toList());
  }

  @Test
  void publishesOneAfterAnotherThroughTheHours() {
    // given
    Duration between = Duration.ofSeconds(60);
    Wire wire =
        new Wire(
            1,
            (random, size, number) ->
                MadeNews.during(
                    random, size, number, START.plus(between.multipliedBy(number)), between));

    // when
    List<MadeArticle> articles = wire.next(1_000);

    // then
    assertThat(articles.subList(0, 500)).extracting(MadeArticle::published).isSorted();
    assertThat(articles.get(999).published())
        .isBetween(START.plus(Duration.ofHours(16)), START.plus(Duration.ofHours(18)));
  }
}
