package dev.newsfold.query.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the projection behaves. */
@ConfigMapping(prefix = "newsfold.projection")
interface ProjectionConfiguration {

  /** How long to wait before a batch is tried again, while database or broker are away. */
  @WithDefault("PT0.5S")
  @DurationMin(millis = 10)
  Duration retryAfter();

  /**
   * How many changes are kept for clients that resume the live events, and for search indexes: one
   * that is farther behind is made again, and must be able to catch up with what came meanwhile.
   */
  @WithDefault("1000000")
  @Min(1)
  long changesKept();

  /** How much rejected input is kept, the newest. */
  @WithDefault("10000")
  @Min(1)
  long rejectionsKept();
}
