package dev.newsfold.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** The last hop of a trace. */
class RecordTracesTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private final RecordTraces traces =
      new RecordTraces(
          OpenTelemetrySdk.builder()
              .setTracerProvider(SdkTracerProvider.builder().build())
              .build());

  @Test
  void showsARecordInTheTraceThatItsHeaderNamesAndNoOther() {
    // given
    ConsumerRecord<String, byte[]> traced = new ConsumerRecord<>("stories", 0, 0, "s", new byte[0]);
    traced.headers().add("traceparent", ("00-" + TRACE + "-b7ad6b7169203331-01").getBytes(UTF_8));
    ConsumerRecord<String, byte[]> untraced =
        new ConsumerRecord<>("stories", 0, 1, "t", new byte[0]);

    // when
    List<Span> spans =
        traces.begin(
            new ConsumerRecords<>(
                Map.of(new TopicPartition("stories", 0), List.of(traced, untraced)), Map.of()));

    // then
    assertThat(spans).extracting(span -> span.getSpanContext().getTraceId()).containsExactly(TRACE);
  }
}
