package dev.newsfold.ingest.feed;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The configuration of feeds with its defaults, but for what a test sets. */
final class TestConfiguration {

  private TestConfiguration() {}

  /** Keys without prefix and their values, one after the other. */
  static FeedsConfiguration with(String... settings) {
    Map<String, String> properties = new HashMap<>();
    properties.put("newsfold.feeds.host-pause", "0");
    for (int i = 0; i < settings.length; i += 2) {
      properties.put("newsfold.feeds." + settings[i], settings[i + 1]);
    }
    return new SmallRyeConfigBuilder()
        .withMapping(FeedsConfiguration.class)
        .withConverter(Duration.class, 200, new DurationConverter())
        .withConverter(MemorySize.class, 200, new MemorySizeConverter())
        .withSources(new PropertiesConfigSource(properties, "test", 500))
        .build()
        .getConfigMapping(FeedsConfiguration.class)
        .checked();
  }
}
