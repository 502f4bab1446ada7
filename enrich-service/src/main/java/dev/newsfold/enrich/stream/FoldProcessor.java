package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.fold.CorrectStories;
import dev.newsfold.enrich.fold.Fold;
import dev.newsfold.enrich.fold.Folded;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.stream.Incoming.IncomingArticle;
import dev.newsfold.enrich.stream.Incoming.IncomingCorrection;
import dev.newsfold.enrich.stream.Outgoing.OutgoingArticle;
import dev.newsfold.enrich.stream.Outgoing.OutgoingRejection;
import dev.newsfold.enrich.stream.Outgoing.OutgoingStory;
import dev.newsfold.enrich.stream.Watch.Passage;
import dev.newsfold.enrich.stream.Watch.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Folds the articles of a partition, keyed by language, and follows corrections, one by one. */
public final class FoldProcessor extends ContextualProcessor<String, Incoming, String, Outgoing> {

  private static final Logger LOG = Logger.getLogger(FoldProcessor.class);

  private final Fold fold;
  private final FollowCorrection followCorrection;
  private final Vocabulary vocabulary;
  private final CacheSizes caches;
  private final Watch watch;
  private final Map<String, StoredMemory> memories = new HashMap<>();
  private @Nullable StoredState state;
  private @Nullable CommitInTime commit;

  private FoldProcessor(
      Fold fold,
      CorrectStories correctStories,
      Vocabulary vocabulary,
      CacheSizes caches,
      Watch watch) {
    this.fold = fold;
    this.followCorrection = new FollowCorrection(correctStories);
    this.vocabulary = vocabulary;
    this.caches = caches;
    this.watch = watch;
  }

  public static ProcessorSupplier<String, Incoming, String, Outgoing> supplier(
      Fold fold,
      CorrectStories correctStories,
      Vocabulary vocabulary,
      CacheSizes caches,
      Watch watch) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, Incoming, String, Outgoing> get() {
        return new FoldProcessor(fold, correctStories, vocabulary, caches, watch);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return FoldStores.all();
      }
    };
  }

  /** After an aborted transaction, too: the stores are not those that were mirrored before. */
  @Override
  public void init(ProcessorContext<String, Outgoing> context) {
    super.init(context);
    memories.clear();
    state = new StoredState(context, vocabulary, caches);
    commit = CommitInTime.of(Pace.ofThread(), Step.FOLD, context);
  }

  @Override
  public void close() {
    memories.clear();
    state = null;
  }

  @Override
  public void process(Record<String, Incoming> record) {
    if (record.value() instanceof IncomingArticle article) {
      String id = article.sketched().sketch().id();
      try (Passage passage = watch.begin(Step.FOLD, id, record.headers())) {
        fold(article.sketched(), record.withHeaders(passage.headers()));
      }
    } else if (record.value() instanceof IncomingCorrection correction) {
      try (Passage passage = watch.begin(Step.CORRECT, null, record.headers())) {
        correct(correction.value(), record.withHeaders(passage.headers()));
      }
    }
    Objects.requireNonNull(commit).processed();
  }

  private void fold(SketchedArticle sketched, Record<String, Incoming> record) {
    StoredState stored = Objects.requireNonNull(state);
    StoredMemory memory = memoryOf(record.key(), stored);
    Optional<Folded> folded;
    try {
      folded = fold.fold(sketched, memory);
      folded.ifPresent(result -> result.stories().forEach(StorySize::check));
    } catch (KafkaException e) {
      // No fault of the article: the stores cannot be read.
      throw e;
    } catch (RuntimeException e) {
      stored.discard();
      LOG.errorf(e, "article %s cannot be folded", sketched.article().id());
      forward(refused(sketched, e, record.timestamp()), record);
      return;
    }
    stored.save();
    folded.ifPresent(
        result -> {
          forward(new OutgoingArticle(result.article()), record);
          result.stories().forEach(story -> forward(new OutgoingStory(story), record));
        });
  }

  private void correct(byte[] value, Record<String, Incoming> record) {
    StoredState stored = Objects.requireNonNull(state);
    StoredMemory memory = memoryOf(record.key(), stored);
    Instant time = Instant.ofEpochMilli(record.timestamp());
    List<Outgoing> outgoing;
    try {
      outgoing = followCorrection.of(record.key(), value, time, memory);
      for (Outgoing one : outgoing) {
        if (one instanceof OutgoingStory story) {
          StorySize.check(story.story());
        }
      }
    } catch (KafkaException e) {
      // No fault of the correction: the stores cannot be read.
      throw e;
    } catch (RuntimeException e) {
      stored.discard();
      LOG.error("a correction cannot be followed", e);
      forward(FollowCorrection.failed(value, e, time), record);
      return;
    }
    if (outgoing.stream().anyMatch(OutgoingRejection.class::isInstance)) {
      stored.discard();
    } else {
      stored.save();
    }
    outgoing.forEach(one -> forward(one, record));
  }

  private StoredMemory memoryOf(String language, StoredState stored) {
    return memories.computeIfAbsent(language, key -> new StoredMemory(key, stored));
  }

  private void forward(Outgoing outgoing, Record<String, Incoming> cause) {
    watch.sent(outgoing);
    context().forward(outgoing.asRecord(cause));
  }

  private static OutgoingRejection refused(
      SketchedArticle sketched, RuntimeException cause, long timestamp) {
    String id = sketched.article().id();
    return Rejected.text(
        id + "-fold",
        "fold-failed",
        "article " + id + " cannot be folded into a story: " + cause,
        sketched.article().origin(),
        sketched.article().body(),
        Instant.ofEpochMilli(timestamp));
  }
}
