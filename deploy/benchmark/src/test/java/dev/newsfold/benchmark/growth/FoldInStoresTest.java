package dev.newsfold.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.benchmark.annotation.RealEvents;
import dev.newsfold.benchmark.multiplication.ArticleStream;
import dev.newsfold.benchmark.report.Terminal;
import dev.newsfold.enrich.stream.CacheSizes;
import dev.newsfold.enrich.stream.Outgoing.OutgoingStory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldInStoresTest {

  @TempDir private Path folder;

  @Test
  void goesOnWhereItWasWhenItIsOpenedAgain() throws IOException {
    // given
    ArticleStream articles = new ArticleStream(RealEvents.of(List.of(), new Terminal()), 100, 1);
    List<Long> changes = new ArrayList<>();
    FoldInStores fold = new FoldInStores(folder, new CacheSizes(1 << 20, 1 << 20), 32);

    // when
    for (int i = 0; i < 20; i++) {
      fold = i % 5 == 4 ? fold.reopened() : fold;
      fold.fold(articles.nextReport().article()).stream()
          .filter(OutgoingStory.class::isInstance)
          .forEach(story -> changes.add(((OutgoingStory) story).story().sequence()));
    }
    fold.close();

    // then
    assertThat(changes)
        .hasSizeGreaterThanOrEqualTo(20)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, changes.size()).boxed().toList());
  }
}
