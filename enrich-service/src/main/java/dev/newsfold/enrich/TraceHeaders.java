package dev.newsfold.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newsfold.enrich.stream.Outgoing;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The trace that a record belongs to, as its headers say it (W3C Trace Context). */
final class TraceHeaders {

  private static final W3CTraceContextPropagator FORMAT = W3CTraceContextPropagator.getInstance();

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

  private TraceHeaders() {}

  static Context read(Headers headers) {
    return FORMAT.extract(Context.root(), headers, GETTER);
  }

  /** The same headers, but for the trace: what goes on with them comes after the span. */
  static Headers replaced(Headers headers, Span span) {
    Headers replaced = new RecordHeaders(headers);
    Outgoing.TRACE_HEADERS.forEach(replaced::remove);
    FORMAT.inject(
        Context.root().with(span),
        replaced,
        (carrier, name, value) -> replaced.add(name, value.getBytes(UTF_8)));
    return replaced;
  }
}
