package dev.newsfold.local.made;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireTest {

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
  void spreadsEventsOverDaysHoweverManyThereAre() {
    // when
    List<MadeArticle> articles = new Wire(1, MadeNews::of).next(10_000);

    // then
    assertThat(articles.stream().map(MadeArticle::published).distinct()).hasSizeGreaterThan(3_000);
  }
}
