package dev.newsfold.enrich;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which instance this is. */
@Unremovable // Nothing but another setting reads it, and its preset would fall away.
@ConfigMapping(prefix = "newsfold.instance")
interface InstanceConfiguration {

  /**
   * Its name among all that run, the same from start to start: one that comes back under its name
   * takes its partitions up at once.
   */
  @WithDefault("enrich-1")
  String name();
}
