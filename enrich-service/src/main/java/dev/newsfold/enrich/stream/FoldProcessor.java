package dev.newsfold.enrich.stream;

import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Rejection.Encoding;
import dev.newsfold.contracts.Rejection.Stage;
import dev.newsfold.enrich.fold.Fold;
import dev.newsfold.enrich.fold.Folded;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.stream.Outgoing.OutgoingArticle;
import dev.newsfold.enrich.stream.Outgoing.OutgoingRejection;
import dev.newsfold.enrich.stream.Outgoing.OutgoingStory;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jboss.logging.Logger;

/** Folds the articles of a partition, keyed by language, one after another. */
public final class FoldProcessor
    extends ContextualProcessor<String, SketchedArticle, String, Outgoing> {

  private static final Logger LOG = Logger.getLogger(FoldProcessor.class);

  private final Fold fold;

  private FoldProcessor(Fold fold) {
    this.fold = fold;
  }

  public static ProcessorSupplier<String, SketchedArticle, String, Outgoing> supplier(Fold fold) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, SketchedArticle, String, Outgoing> get() {
        return new FoldProcessor(fold);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return FoldStores.all();
      }
    };
  }

  @Override
  public void process(Record<String, SketchedArticle> record) {
    SketchedArticle sketched = record.value();
    StoredMemory memory = new StoredMemory(record.key(), context());
    Optional<Folded> folded;
    try {
      folded = fold.fold(sketched, memory);
    } catch (RuntimeException e) {
      LOG.errorf(e, "article %s cannot be folded", sketched.article().id());
      forward(refused(sketched, e, record.timestamp()), record.timestamp());
      return;
    }
    memory.save();
    folded.ifPresent(
        result -> {
          forward(new OutgoingArticle(result.article()), record.timestamp());
          result.stories().forEach(story -> forward(new OutgoingStory(story), record.timestamp()));
        });
  }

  private void forward(Outgoing outgoing, long timestamp) {
    context().forward(outgoing.asRecord(timestamp));
  }

  private static OutgoingRejection refused(
      SketchedArticle sketched, RuntimeException cause, long timestamp) {
    String id = sketched.article().id();
    return new OutgoingRejection(
        new Rejection(
            id + "-fold",
            Stage.ENRICH,
            "fold-failed",
            "article " + id + " cannot be folded into a story: " + cause,
            sketched.article().origin(),
            sketched.article().body(),
            Encoding.TEXT,
            Instant.ofEpochMilli(timestamp)));
  }
}
