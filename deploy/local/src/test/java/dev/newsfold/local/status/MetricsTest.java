package dev.newsfold.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is read of the metrics of a service. */
class MetricsTest {

  private static final Metrics METRICS =
      Metrics.parse(
          """
          # HELP rejections_total Input, that could not be used
          # TYPE rejections_total counter
          rejections_total{code="empty",stage="ingest",} 2.0
          rejections_total{code="too-deep",stage="ingest",} 0.0
          rejections_total{code="no\\"text",stage="enrich"} 1
          ready 1.0
          took_seconds_bucket{le="+Inf",} 20.0
          took_seconds_bucket{le="0.5",} 10.0
          took_seconds_bucket{le="1.0",} 18.0
          nothing NaN
          """);

  @Test
  void sumsSeriesByALabel() {
    assertThat(METRICS.sums("rejections_total", "code"))
        .isEqualTo(Map.of("empty", 2L, "no\\\"text", 1L));
    assertThat(METRICS.sum("rejections_total", s -> s.label("stage").equals("ingest")))
        .isEqualTo(2);
    assertThat(METRICS.sum("nothing", sample -> true)).isZero();
  }

  @Test
  void readsQuantilesOffTheBuckets() {
    // when
    Histogram histogram = Histogram.of(METRICS, "took_seconds");

    // then
    assertThat(histogram.quantile(.25)).isCloseTo(.25, Offset.offset(1e-9));
    assertThat(histogram.quantile(.7)).isCloseTo(.75, Offset.offset(1e-9));
    assertThat(histogram.quantile(.99)).isEqualTo(1);
    assertThat(Histogram.of(METRICS, "ready").quantile(.5)).isNull();
  }

  @Test
  void readsALabelOfAnyLength() {
    // given
    String label = "x\\n".repeat(100_000);

    // when
    Metrics read = Metrics.parse("requests_total{uri=\"" + label + "\",method=\"GET\"} 3.0");

    // then
    assertThat(read.sums("requests_total", "uri")).isEqualTo(Map.of(label, 3L));
  }
}
