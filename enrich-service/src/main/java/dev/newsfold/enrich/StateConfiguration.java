package dev.newsfold.enrich;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the stores lie. */
@ConfigMapping(prefix = "newsfold.state")
interface StateConfiguration {

  /**
   * A folder of this instance alone. What is lost is read from Kafka again, which takes a while.
   */
  @WithDefault("data/streams")
  Path folder();
}
