package dev.newsfold.ingest;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Shows each document in a trace: that of the request which brought it, or one of its own. */
@Singleton
class DocumentTraces {

  private final Tracer tracer;

  DocumentTraces(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("dev.newsfold.ingest");
  }

  /** The time that it waits belongs to it; it ends when the promise is kept. */
  Context begin(HandedIn handedIn, CompletableFuture<?> promise) {
    Span span =
        tracer
            .spanBuilder("ingest")
            .setParent(Context.current())
            .setAttribute("newsfold.document.name", handedIn.document().name())
            .setAttribute("newsfold.via", handedIn.via().name().toLowerCase(Locale.ROOT))
            .startSpan();
    var unused =
        promise.whenComplete(
            (kept, failure) -> {
              if (failure != null) {
                span.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage()));
              }
              span.end();
            });
    return Context.current().with(span);
  }
}
