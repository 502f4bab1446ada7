package dev.newsfold.query;

import dev.newsfold.query.projection.Batch;
import dev.newsfold.query.projection.Patience;
import dev.newsfold.query.projection.ProjectionMeters;
import dev.newsfold.query.projection.RecordReader;
import dev.newsfold.query.projection.RecordTraces;
import dev.newsfold.query.projection.RejectionPublisher;
import dev.newsfold.query.projection.Tables;
import dev.newsfold.query.projection.Throughput;
import dev.newsfold.query.projection.Written;
import io.opentelemetry.api.trace.Span;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Everything that comes in: records of {@code articles.enriched}, {@code stories}, {@code
 * corrections} and {@code articles.rejected}, a batch at a time, into the tables; what cannot be
 * used, to {@code articles.rejected}.
 *
 * <p>A batch is one transaction, which also moves the positions from which Kafka is read on. Each
 * record may come in any order and any number of times.
 */
@ApplicationScoped
class Projection {

  private final RecordReader reader;
  private final Tables tables;
  private final RejectionPublisher rejections;
  private final Patience patience;
  private final Throughput throughput;
  private final ProjectionMeters meters;
  private final RecordTraces traces;

  Projection(
      RecordReader reader,
      Tables tables,
      RejectionPublisher rejections,
      Patience patience,
      Throughput throughput,
      ProjectionMeters meters,
      RecordTraces traces) {
    this.reader = reader;
    this.tables = tables;
    this.rejections = rejections;
    this.patience = patience;
    this.throughput = throughput;
    this.meters = meters;
    this.traces = traces;
  }

  @Incoming("changes")
  @Blocking
  void project(ConsumerRecords<String, byte[]> records) {
    List<Span> spans = traces.begin(records);
    Batch batch = reader.read(records);
    patience.untilDone(() -> rejections.publish(batch.rejections()));
    patience.untilDone(() -> batch.store(this::write, rejections::publish));
    throughput.add(records);
    spans.forEach(Span::end);
  }

  private Written write(Batch batch) {
    Written written = meters.timed(() -> tables.write(batch));
    if (written instanceof Written.Committed) {
      meters.committed(batch);
    }
    return written;
  }
}
