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
    FoldLimits limits = FoldLimits.of(new Configured(3, 2, 16, 0), new Streams(1, 6000, 1000));

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
        .isThrownBy(
            () ->
                FoldLimits.of(
                    new Configured(records, index, stores, 0), new Streams(1, 6000, 1000)))
        .withMessageContaining("newsfold.fold." + key);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 1, 6000, 1000, fold.standbys is -1",
    "0, 0, 6000, 1000, enrich.threads is 0",
    "0, 1, 5999, 1000, enrich.session-timeout-ms is 5999",
    "0, 1, 6000, 900001, enrich.transaction-timeout-ms is 900001"
  })
  void namesTheKeyOfTheStreamThatIsWrong(
      int standbys, int threads, int session, int transaction, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FoldLimits.of(
                    new Configured(3, 2, 16, standbys), new Streams(threads, session, transaction)))
        .withMessageContaining("newsfold." + sentence);
  }

  private record Configured(
      int recordCacheMegabytes, int indexCacheMegabytes, int storeMegabytes, int standbys)
      implements FoldConfiguration {}

  private record Streams(int threads, int sessionTimeoutMs, int transactionTimeoutMs)
      implements StreamConfiguration {}
}
