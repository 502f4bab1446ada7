package dev.newsfold.local.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is read out of expressions. */
class ExpressionsTest {

  @Test
  void knowsMetricsFromFunctionsAndLabels() {
    assertThat(
            Expressions.names(
                "histogram_quantile(0.95, sum by (le) (rate(a_bucket{job=~\"x|y\"}[5m]))) > 1e3"
                    + " and on (instance) b == 0 unless c / c offset 5m > bool 2"))
        .containsExactly("a_bucket", "b", "c");
  }

  @Test
  void readsDashboardsAndAlerts() throws IOException {
    assertThat(Expressions.names(Path.of("../observability")))
        .contains("newsfold_ready", "newsfold_consumer_lag", "disk_free_bytes", "process_cpu_usage")
        .doesNotContain("m", "h", "up", "deriv");
  }
}
