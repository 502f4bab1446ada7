package dev.newsfold.enrich;

import dev.newsfold.enrich.stream.Outgoing;
import dev.newsfold.enrich.stream.Watch;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * What is logged while an article is in work names it; how long it took is measured and, where
 * traces are wanted, shown in the trace of the document that it came in.
 */
@Singleton
class WatchRecords implements Watch {

  private static final String ARTICLE_ID = "articleId";
  private static final String TRACE_ID = "traceId";

  private final EnrichMeters meters;
  private final Tracer tracer;

  WatchRecords(EnrichMeters meters, OpenTelemetry telemetry) {
    this.meters = meters;
    this.tracer = telemetry.getTracer("dev.newsfold.enrich");
  }

  @Override
  public Passage begin(Step step, @Nullable String articleId, Headers headers) {
    SpanBuilder builder =
        tracer
            .spanBuilder(step.name().toLowerCase(Locale.ROOT))
            .setSpanKind(SpanKind.CONSUMER)
            .setParent(TraceHeaders.read(headers));
    if (articleId != null) {
      builder.setAttribute("newsfold.article.id", articleId);
      MDC.put(ARTICLE_ID, articleId);
    }
    Span span = builder.startSpan();
    if (!span.isRecording()) {
      return new InWork(meters, step, headers, System.nanoTime(), span);
    }
    MDC.put(TRACE_ID, span.getSpanContext().getTraceId());
    return new InWork(meters, step, TraceHeaders.replaced(headers, span), System.nanoTime(), span);
  }

  @Override
  public void sent(Outgoing outgoing) {
    meters.sent(outgoing);
  }

  private record InWork(EnrichMeters meters, Step step, Headers headers, long start, Span span)
      implements Passage {

    @Override
    public void close() {
      meters.took(step, Duration.ofNanos(System.nanoTime() - start));
      span.end();
      MDC.remove(ARTICLE_ID);
      MDC.remove(TRACE_ID);
    }
  }
}
