package dev.newsfold.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nonsense in how ingest writes to Kafka. */
class PublishConfigurationTest {

  @ParameterizedTest
  @CsvSource({"retry-interval, 0", "transaction-timeout, -1s", "answer-within, 0"})
  void namesTheKeyThatIsWrong(String key, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(key, value).checked())
        .withMessageContaining("newsfold.publish." + key + " is PT");
  }

  @Test
  void takesItsOwnDefaults() {
    assertThat(with("instance", "2").checked().answerWithin()).isEqualTo(Duration.ofSeconds(10));
  }

  private static PublishConfiguration with(String key, String value) {
    return new SmallRyeConfigBuilder()
        .withMapping(PublishConfiguration.class)
        .withConverter(Duration.class, 200, new DurationConverter())
        .withSources(
            new PropertiesConfigSource(Map.of("newsfold.publish." + key, value), "test", 500))
        .build()
        .getConfigMapping(PublishConfiguration.class);
  }
}
