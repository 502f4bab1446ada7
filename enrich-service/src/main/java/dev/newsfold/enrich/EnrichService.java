package dev.newsfold.enrich;

import dev.newsfold.enrich.annotation.Annotate;
import dev.newsfold.enrich.fold.Fold;
import dev.newsfold.enrich.sketch.DrawSketch;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.SignalWeights;
import dev.newsfold.enrich.stream.ReadRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.Topology;

/** Puts the domain together and hands the topology to Kafka Streams. */
@ApplicationScoped
class EnrichService {

  /** Not proxied: Kafka Streams reads fields of it. */
  @Produces
  @Singleton
  Topology topology() {
    Annotate annotate = Annotate.load();
    DrawSketch drawSketch = new DrawSketch(Vocabulary.load());
    return EnrichTopology.of(
        new ReadRecord(annotate::of, drawSketch),
        new Fold(new CompareReports(SignalWeights.load())));
  }
}
