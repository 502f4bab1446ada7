package dev.newsfold.benchmark.peers.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.newsfold.contracts.CloudEvent;
import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.EnrichedArticle.Annotations;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Evidence;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.contracts.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Stands where enrich stands, and makes nothing of an article: what ingest published comes out as
 * the projection takes it, without a tag and in no story that anybody knows.
 */
final class Relay {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private static final Evidence NONE = new Evidence("none", "", "Nothing was looked for.");

  private final String bootstrapServers;

  Relay(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Takes values of {@code articles.raw}; returns when all of them are committed. */
  void pass(List<byte[]> values) throws IOException, InterruptedException {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      List<Future<?>> sent = new ArrayList<>();
      for (byte[] value : values) {
        sent.add(producer.send(passed(JSON.readValue(value, RawArticle.class))));
      }
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("the relay could not write", e);
    }
  }

  private static ProducerRecord<String, byte[]> passed(RawArticle raw) throws IOException {
    ProducerRecord<String, byte[]> passed =
        new ProducerRecord<>(
            Topics.ARTICLES_ENRICHED, raw.id(), JSON.writeValueAsBytes(untagged(raw)));
    new CloudEvent(raw.id(), "/relay", Topics.ENRICHED.eventType(), raw.id(), raw.receivedAt())
        .headers()
        .forEach(
            (name, value) -> passed.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return passed;
  }

  static EnrichedArticle untagged(RawArticle raw) {
    return new EnrichedArticle(
        raw.id(),
        1,
        raw.contentHash(),
        Objects.requireNonNullElse(raw.title(), raw.id()),
        raw.text(),
        raw.source(),
        raw.url(),
        Objects.requireNonNullElse(raw.language(), "und"),
        dateOf(raw.published()),
        new ResolvedDate(null, null, Precision.UNKNOWN, NONE),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        Annotations.PARTIAL,
        null,
        "s-" + raw.id(),
        List.of(),
        null,
        raw.origin(),
        raw.receivedAt(),
        null);
  }

  private static ResolvedDate dateOf(@Nullable String published) {
    if (published == null) {
      return new ResolvedDate(null, null, Precision.UNKNOWN, NONE);
    }
    Instant moment = Instant.parse(published);
    return new ResolvedDate(
        moment.atZone(ZoneOffset.UTC).toLocalDate(), moment, Precision.SECOND, NONE);
  }
}
