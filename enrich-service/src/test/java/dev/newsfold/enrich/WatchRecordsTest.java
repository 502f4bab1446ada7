package dev.newsfold.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.stream.Watch.Passage;
import dev.newsfold.enrich.stream.Watch.Step;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

/** What is done with a record that passes through, but for its counts. */
class WatchRecordsTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String HEADER = "00-" + TRACE + "-b7ad6b7169203331-01";
  private static final OpenTelemetry TRACING =
      OpenTelemetrySdk.builder().setTracerProvider(SdkTracerProvider.builder().build()).build();

  @Test
  void goesOnInTheTraceOfTheRecordAsTheNextHop() {
    // when
    String header;
    try (Passage passage = watch(TRACING).begin(Step.FOLD, "a-1", headers())) {
      header = header(passage.headers());
    }

    // then
    assertThat(header).startsWith("00-" + TRACE).isNotEqualTo(HEADER);
  }

  @Test
  void leavesTheHeadersAsTheyAreWhereTracesAreOff() {
    try (Passage passage = watch(OpenTelemetry.noop()).begin(Step.FOLD, "a-1", headers())) {
      assertThat(passage.headers()).isEqualTo(headers());
    }
  }

  @Test
  void namesArticleAndTraceInTheLogForAsLongAsItIsInWork() {
    try (Passage passage = watch(TRACING).begin(Step.ANNOTATE, "a-1", headers())) {
      assertThat(passage.headers()).isNotEmpty();
      assertThat(MDC.get("articleId")).isEqualTo("a-1");
      assertThat(MDC.get("traceId")).isEqualTo(TRACE);
    }
    assertThat(MDC.get("articleId")).isNull();
    assertThat(MDC.get("traceId")).isNull();
  }

  private static WatchRecords watch(OpenTelemetry telemetry) {
    return new WatchRecords(new EnrichMeters(new SimpleMeterRegistry()), telemetry);
  }

  private static Headers headers() {
    return new RecordHeaders().add("traceparent", HEADER.getBytes(UTF_8));
  }

  private static String header(Headers headers) {
    return new String(headers.lastHeader("traceparent").value(), UTF_8);
  }
}
