package dev.newsfold.enrich;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Topics;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.stream.Incoming;
import dev.newsfold.enrich.stream.Incoming.IncomingArticle;
import dev.newsfold.enrich.stream.Incoming.IncomingCorrection;
import dev.newsfold.enrich.stream.Json;
import dev.newsfold.enrich.stream.Outgoing;
import dev.newsfold.enrich.stream.Outgoing.OutgoingArticle;
import dev.newsfold.enrich.stream.Outgoing.OutgoingRejection;
import dev.newsfold.enrich.stream.Outgoing.OutgoingStory;
import dev.newsfold.enrich.stream.ReadProcessor;
import dev.newsfold.enrich.stream.ReadRecord;
import dev.newsfold.enrich.stream.ReadRecord.Read;
import dev.newsfold.enrich.stream.ReadRecord.Read.Unusable;
import dev.newsfold.enrich.stream.ReadRecord.Read.Usable;
import dev.newsfold.enrich.stream.RejectProcessor;
import dev.newsfold.enrich.stream.Watch;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole of enrich on one screen: raw articles are read each by itself, on as many partitions as
 * the topic has, and then folded one after another, those of one language on one partition, where
 * editors' corrections join them.
 */
public final class EnrichTopology {

  /**
   * The topic between the two steps, as far as its name is ours: Streams puts its own around it.
   */
  private static final String ANNOTATED = "articles-annotated";

  /** The topic that brings corrections to the partition of their language; named like the other. */
  private static final String CORRECTED = "corrections-by-language";

  /** Languages that are folded at the same time; changing it means starting from empty stores. */
  private static final int LANGUAGE_PARTITIONS = 4;

  /** The two of them as Kafka has them, but for the name of the application before them. */
  static final List<String> REPARTITION_TOPICS =
      List.of(ANNOTATED + "-repartition", CORRECTED + "-repartition");

  private static final byte[] NOTHING = {};

  private EnrichTopology() {}

  public static Topology of(
      ReadRecord readRecord,
      ProcessorSupplier<String, Incoming, String, Outgoing> fold,
      Watch watch) {
    StreamsBuilder builder = new StreamsBuilder();

    KStream<String, Read> read =
        builder.stream(
                Topics.ARTICLES_RAW,
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("raw-articles"))
            .processValues(ReadProcessor.supplier(readRecord, watch), Named.as("annotate"));

    KStream<String, Incoming> articles =
        read.filter((id, value) -> value instanceof Usable, Named.as("usable"))
            .mapValues(value -> ((Usable) value).sketched(), Named.as("sketched"))
            .selectKey((id, sketched) -> sketched.sketch().language(), Named.as("by-language"))
            .repartition(
                Repartitioned.with(Serdes.String(), Json.serde(SketchedArticle.class))
                    .withName(ANNOTATED)
                    .withNumberOfPartitions(LANGUAGE_PARTITIONS))
            .mapValues(IncomingArticle::new, Named.as("incoming-articles"));

    KStream<String, Incoming> corrections =
        builder.stream(
                Topics.CORRECTIONS,
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("corrections"))
            .selectKey(EnrichTopology::language, Named.as("corrections-with-key"))
            .repartition(
                Repartitioned.with(Serdes.String(), Serdes.ByteArray())
                    .withName(CORRECTED)
                    .withNumberOfPartitions(LANGUAGE_PARTITIONS))
            .mapValues(EnrichTopology::correction, Named.as("incoming-corrections"));

    KStream<String, Outgoing> folded =
        articles.merge(corrections, Named.as("incoming")).process(fold, Named.as("fold"));

    KStream<String, Outgoing> refused =
        read.filter((id, value) -> value instanceof Unusable, Named.as("unusable"))
            .process(RejectProcessor.supplier(watch), Named.as("reject"));

    folded
        .merge(refused, Named.as("outgoing"))
        .split(Named.as("to-"))
        .branch(
            (key, value) -> value instanceof OutgoingArticle,
            Branched.withConsumer(EnrichTopology::toArticles, "articles"))
        .branch(
            (key, value) -> value instanceof OutgoingStory,
            Branched.withConsumer(EnrichTopology::toStories, "stories"))
        .branch(
            (key, value) -> value instanceof OutgoingRejection,
            Branched.withConsumer(EnrichTopology::toRejected, "rejected"));

    return builder.build();
  }

  /** Streams passes over what has no key, and says so to nobody. */
  private static String language(@Nullable String key, byte @Nullable [] value) {
    return key == null ? "" : key;
  }

  private static Incoming correction(byte @Nullable [] value) {
    return new IncomingCorrection(value == null ? NOTHING : value);
  }

  private static void toArticles(KStream<String, Outgoing> outgoing) {
    outgoing
        .mapValues(value -> ((OutgoingArticle) value).article(), Named.as("article"))
        .to(
            Topics.ARTICLES_ENRICHED,
            Produced.with(Serdes.String(), Json.serde(EnrichedArticle.class))
                .withName("enriched-articles"));
  }

  private static void toStories(KStream<String, Outgoing> outgoing) {
    outgoing
        .mapValues(value -> ((OutgoingStory) value).story(), Named.as("story"))
        .to(
            Topics.STORIES,
            Produced.with(Serdes.String(), Json.serde(Story.class)).withName("stories"));
  }

  private static void toRejected(KStream<String, Outgoing> outgoing) {
    outgoing
        .mapValues(value -> ((OutgoingRejection) value).rejection(), Named.as("rejection"))
        .to(
            Topics.ARTICLES_REJECTED,
            Produced.with(Serdes.String(), Json.serde(Rejection.class))
                .withName("rejected-articles"));
  }
}
