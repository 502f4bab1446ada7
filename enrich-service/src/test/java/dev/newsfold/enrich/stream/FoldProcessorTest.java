package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Topics;
import dev.newsfold.enrich.fold.CorrectStories;
import dev.newsfold.enrich.fold.Corrections;
import dev.newsfold.enrich.fold.Fold;
import dev.newsfold.enrich.fold.FoldMemory;
import dev.newsfold.enrich.fold.FullStory;
import dev.newsfold.enrich.fold.Report;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.DateStory;
import dev.newsfold.enrich.story.StoryDecision;
import dev.newsfold.enrich.story.StoryProfile;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.stream.Incoming.IncomingArticle;
import dev.newsfold.enrich.stream.Incoming.IncomingCorrection;
import dev.newsfold.enrich.stream.Outgoing.OutgoingRejection;
import dev.newsfold.enrich.stream.encoding.UnreadableStateException;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class FoldProcessorTest {

  private static final String ID = "0123456789abcdef01234567";
  private static final Report REPORT =
      Report.of(ID, "A bridge falls", "A bridge fell into the river on Monday, police said.");
  private static final SketchedArticle ARTICLE = REPORT.sketched();

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
  void hasWhatItFoldedCommittedSoon() {
    // given
    processor.init(stores.context());

    // when
    fold();
    stores.context().setCurrentSystemTimeMs(Pace.LATE);
    stores
        .context()
        .scheduledPunctuators()
        .forEach(soon -> soon.getPunctuator().punctuate(Pace.LATE));

    // then
    assertThat(stores.context().committed()).isTrue();
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
    KeyValueStore<Bytes, byte[]> index = stores.context().getStateStore(FoldStores.INDEX);
    index.put(Keys.of(Keys.language("en"), 'a', ID), new byte[] {99});
    processor.init(stores.context());

    // when // then
    assertThatExceptionOfType(UnreadableStateException.class).isThrownBy(this::fold);
  }

  @Test
  void forgetsACorrectionThatItRefuses() throws JsonProcessingException {
    // given
    processor.init(stores.context());
    fold();
    StoredState before = state();
    FoldMemory memory = new StoredMemory("en", before);
    memory.remember(story("s-full"));
    FullStory.fill(memory, "s-full", REPORT, StoryState.MOST_ARTICLES);
    before.save();
    processor.init(stores.context());
    stores.context().resetForwards();

    // when
    correct(Corrections.merge("c-1", "s-" + ID, List.of(ID), "s-full", List.of()));

    // then
    assertThat(stores.context().forwarded())
        .singleElement()
        .extracting(forwarded -> forwarded.record().value())
        .isInstanceOfSatisfying(
            OutgoingRejection.class,
            rejection -> assertThat(rejection.rejection().origin().place()).isEqualTo("c-1"));
    FoldMemory after = new StoredMemory("en", state());
    assertThat(after.correction("c-1")).isNull();
    assertThat(after.story("s-" + ID)).extracting(StoryState::articleIds).isEqualTo(List.of(ID));
  }

  @Test
  void refusesWhatWouldMakeAStoryTooLargeForARecord() throws JsonProcessingException {
    // given
    String large = "s-" + "x".repeat(Topics.STORY.maxMessageBytes() / 300);
    processor.init(stores.context());
    fold();
    StoredState before = state();
    FoldMemory memory = new StoredMemory("en", before);
    memory.remember(story(large));
    FullStory.fill(memory, large, REPORT, 200);
    before.save();
    processor.init(stores.context());
    stores.context().resetForwards();

    // when
    correct(Corrections.merge("c-1", "s-" + ID, List.of(ID), large, List.of()));

    // then
    assertThat(stores.context().forwarded())
        .singleElement()
        .extracting(forwarded -> forwarded.record().value())
        .isInstanceOfSatisfying(
            OutgoingRejection.class,
            rejection -> {
              assertThat(rejection.rejection().reason()).contains("bytes cannot hold story s-xxx");
              assertThat(rejection.rejection().origin().place()).isEqualTo("c-1");
            });
    assertThat(new StoredMemory("en", state()).correction("c-1")).isNull();
  }

  @Test
  void refusesAnArticleWithWhichNoRecordCouldHoldItsStory() throws JsonProcessingException {
    // given
    ObjectNode endless = Json.MAPPER.valueToTree(ARTICLE);
    endless.withObject("sketch").put("source", "x".repeat(Topics.STORY.maxMessageBytes()));
    processor.init(stores.context());

    // when
    processor.process(
        new Record<>(
            "en", new IncomingArticle(Json.MAPPER.treeToValue(endless, SketchedArticle.class)), 0));

    // then
    assertThat(stores.context().forwarded())
        .singleElement()
        .satisfies(
            forwarded ->
                assertThat(forwarded.record().value()).isInstanceOf(OutgoingRejection.class));
    assertThat(fold()).isEqualTo(2);
  }

  private StoredState state() {
    return new StoredState(stores.context(), Vocabulary.load(), new CacheSizes(1 << 20, 1 << 20));
  }

  private static StoryState story(String id) {
    return new StoryState(
        id, 1, List.of(), null, "l-1", "Full", StoryProfile.EMPTY, DateStory.UNKNOWN, null);
  }

  private void correct(Correction correction) throws JsonProcessingException {
    byte[] value = Json.MAPPER.writeValueAsBytes(correction);
    processor.process(new Record<>("en", new IncomingCorrection(value), 0));
  }

  private int fold() {
    stores.context().resetForwards();
    processor.process(new Record<>("en", new IncomingArticle(ARTICLE), 0));
    return stores.context().forwarded().size();
  }
}
