package dev.newsfold.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldLimitsTest {

  @Test
  void takesMegabytes() {
    // when
    FoldLimits limits = FoldLimits.of(new Configured(3, 2, 16));

    // then
    assertThat(limits.caches().records()).isEqualTo(3 * 1_048_576);
    assertThat(limits.caches().index()).isEqualTo(2 * 1_048_576);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, 16, record-cache-megabytes",
    "3, -1, 16, index-cache-megabytes",
    "3, 2, 15, store-megabytes"
  })
  void namesTheKeyThatIsWrong(int records, int index, int stores, String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FoldLimits.of(new Configured(records, index, stores)))
        .withMessageContaining("newsfold.fold." + key);
  }

  private record Configured(int recordCacheMegabytes, int indexCacheMegabytes, int storeMegabytes)
      implements FoldConfiguration {

    @Override
    public int standbys() {
      return 0;
    }
  }
}
