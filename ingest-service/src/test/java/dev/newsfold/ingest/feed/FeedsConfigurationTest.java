package dev.newsfold.ingest.feed;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedsConfigurationTest {

  @ParameterizedTest
  @CsvSource({
    "addresses, ftp://news.example/feed",
    "interval, 1s",
    "longest-back-off, 5m",
    "fetch-timeout, 0",
    "parallel-polls, 0",
    "max-size, 10",
    "remembered-items, 1000000",
    "page-attempts, 0"
  })
  void namesTheKeyThatIsWrong(String key, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestConfiguration.with(key, value))
        .withMessageContaining("newsfold.feeds." + key);
  }
}
