package dev.newsfold.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void takesTheMiddleOfWhatWasMeasured() {
    assertThat(new Latencies(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2.0);
    assertThat(new Latencies(List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3.0);
    assertThat(new Latencies(List.of()).median()).isNull();
  }

  @Test
  void findsTheLongest() {
    assertThat(new Latencies(List.of(4.0, 9.0, 2.0)).longest()).isEqualTo(9.0);
  }

  @Test
  void findsWhatAShareOfThemIsAtMost() {
    Latencies latencies = new Latencies(List.of(4.0, 9.0, 2.0, 1.0));
    assertThat(latencies.at(0.5)).isEqualTo(2.0);
    assertThat(latencies.at(0.99)).isEqualTo(9.0);
    assertThat(latencies.at(0)).isEqualTo(1.0);
    assertThat(new Latencies(List.of()).at(0.5)).isNull();
  }
}
