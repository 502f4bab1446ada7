package dev.newsfold.enrich;

import dev.newsfold.contracts.RawArticle;
import dev.newsfold.enrich.annotation.Annotate;
import dev.newsfold.enrich.annotation.Annotation;
import dev.newsfold.enrich.annotation.StepTimes.Step;
import dev.newsfold.enrich.fold.CorrectStories;
import dev.newsfold.enrich.fold.Fold;
import dev.newsfold.enrich.sketch.DrawSketch;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.StoryDecision;
import dev.newsfold.enrich.stream.FoldProcessor;
import dev.newsfold.enrich.stream.ReadRecord;
import dev.newsfold.enrich.stream.StreamClients;
import dev.newsfold.enrich.stream.Watch;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.Topology;

/** Puts the domain together and hands the topology to Kafka Streams. */
@Startup(1)
@Singleton
class EnrichService {

  /** Loaded while the service waits for its topics and its partitions: both take seconds. */
  private final CompletableFuture<Annotate> annotate;

  private final EnrichMeters meters;

  private final FoldLimits limits;

  EnrichService(EnrichMeters meters, FoldConfiguration fold, StreamConfiguration stream) {
    this.limits = FoldLimits.of(fold, stream);
    this.meters = meters;
    this.annotate = CompletableFuture.supplyAsync(() -> Annotate.load(meters));
  }

  /** Not proxied: Kafka Streams reads fields of it. */
  @Produces
  @Singleton
  Topology topology(Watch watch) {
    Vocabulary vocabulary = Vocabulary.load();
    DrawSketch drawSketch = new DrawSketch(vocabulary);
    CompareReports compare = new CompareReports(StoryDecision.load());
    return EnrichTopology.of(
        new ReadRecord(
            this::annotate, article -> meters.of(Step.SKETCH, () -> drawSketch.of(article))),
        FoldProcessor.supplier(
            new Fold(compare), new CorrectStories(compare), vocabulary, limits.caches(), watch),
        watch);
  }

  @Produces
  @Singleton
  KafkaClientSupplier clients() {
    return new StreamClients();
  }

  boolean hasModels() {
    return annotate.isDone() && !annotate.isCompletedExceptionally();
  }

  private Annotation annotate(RawArticle raw) {
    try {
      return annotate.join().of(raw);
    } catch (CompletionException e) {
      // No fault of the article: it must stop the stream, and not be rejected.
      throw new LinkageError("the models cannot be loaded", e);
    }
  }
}
