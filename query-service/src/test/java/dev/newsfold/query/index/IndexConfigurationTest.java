package dev.newsfold.query.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nonsense in how the index is kept; the other mappings are checked in the same way. */
class IndexConfigurationTest {

  @ParameterizedTest
  @CsvSource({"batch, 0", "batch, many", "buffer-megabytes, -1", "poll, soon", "poll, PT0S"})
  void namesTheKeyThatIsWrong(String key, String value) {
    assertThatThrownBy(() -> with(key, value)).hasMessageContaining("newsfold.index." + key);
  }

  @Test
  void takesWhatMakesSense() {
    assertThat(with("poll", "1s").poll()).isEqualTo(Duration.ofSeconds(1));
  }

  private static IndexConfiguration with(String key, String value) {
    return new SmallRyeConfigBuilder()
        .withMapping(IndexConfiguration.class)
        .withConverter(Duration.class, 200, new DurationConverter())
        .withValidator(new BeanValidationConfigValidatorImpl())
        .withSources(
            new PropertiesConfigSource(Map.of("newsfold.index." + key, value), "test", 500))
        .build()
        .getConfigMapping(IndexConfiguration.class);
  }
}
