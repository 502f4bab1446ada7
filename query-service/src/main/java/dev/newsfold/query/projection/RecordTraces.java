package dev.newsfold.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Shows each record of a batch in the trace that its headers name, until it is in the tables. */
@Singleton
public class RecordTraces {

  private static final TextMapGetter<Headers> GETTER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
          return StreamSupport.stream(headers.spliterator(), false).map(Header::key).toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
          Header header = headers == null ? null : headers.lastHeader(name);
          return header == null ? null : new String(header.value(), UTF_8);
        }
      };

  private final Tracer tracer;

  RecordTraces(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("dev.newsfold.query");
  }

  /** Spans that are open; a record that is in no trace has none. */
  public List<Span> begin(ConsumerRecords<String, byte[]> records) {
    List<Span> spans = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (record.headers().lastHeader("traceparent") != null) {
        spans.add(span(record));
      }
    }
    return spans;
  }

  private Span span(ConsumerRecord<String, byte[]> record) {
    Context parent =
        W3CTraceContextPropagator.getInstance().extract(Context.root(), record.headers(), GETTER);
    return tracer
        .spanBuilder("project " + record.topic())
        .setSpanKind(SpanKind.CONSUMER)
        .setParent(parent)
        .setAttribute("newsfold.record.key", String.valueOf(record.key()))
        .startSpan();
  }
}
