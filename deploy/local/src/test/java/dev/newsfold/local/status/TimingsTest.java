package dev.newsfold.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimingsTest {

  @Test
  void takesTheMiddleOfWhatWasMeasured() {
    assertThat(Timings.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
    assertThat(Timings.median(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3.0);
    assertThat(Timings.median(List.of())).isNull();
  }
}
