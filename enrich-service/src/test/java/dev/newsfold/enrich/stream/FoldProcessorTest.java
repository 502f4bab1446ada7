package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.newsfold.enrich.fold.CorrectStories;
import dev.newsfold.enrich.fold.Fold;
import dev.newsfold.enrich.fold.Report;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.StoryDecision;
import dev.newsfold.enrich.stream.Incoming.IncomingArticle;
import dev.newsfold.enrich.stream.encoding.UnreadableStateException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class FoldProcessorTest {

  private static final String ID = "0123456789abcdef01234567";
  private static final SketchedArticle ARTICLE =
      Report.of(ID, "A bridge falls", "A bridge fell into the river on Monday, police said.")
          .sketched();

  private static final CompareReports COMPARE = new CompareReports(StoryDecision.load());

  private final InMemoryStores stores = new InMemoryStores();
  private final Processor<String, Incoming, String, Outgoing> processor =
      FoldProcessor.supplier(
              new Fold(COMPARE),
              new CorrectStories(COMPARE),
              Vocabulary.load(),
              new CacheSizes(1_000_000, 1_000_000),
              Watch.NONE)
          .get();

  @Test
  void knowsWhatItFoldedBefore() {
    // given
    processor.init(stores.context());
    fold();

    // when
    int outgoing = fold();

    // then
    assertThat(outgoing).isZero();
  }

  @Test
  void forgetsWhatAnAbortedTransactionHadFolded() {
    // given
    processor.init(stores.context());
    fold();

    // when
    processor.close();
    stores.clear();
    processor.init(stores.context());

    // then
    assertThat(fold()).isEqualTo(2);
  }

  @Test
  void stopsAtStoresThatItCannotRead() {
    // given
    KeyValueStore<Bytes, byte[]> sketches = stores.context().getStateStore(FoldStores.SKETCHES);
    sketches.put(Keys.of(Keys.language("en"), 0x01234567), new byte[] {99});
    processor.init(stores.context());

    // when // then
    assertThatExceptionOfType(UnreadableStateException.class).isThrownBy(this::fold);
  }

  private int fold() {
    stores.context().resetForwards();
    processor.process(new Record<>("en", new IncomingArticle(ARTICLE), 0));
    return stores.context().forwarded().size();
  }
}
