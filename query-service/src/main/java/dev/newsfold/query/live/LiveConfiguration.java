package dev.newsfold.query.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How live events are sent. */
@ConfigMapping(prefix = "newsfold.live")
interface LiveConfiguration {

  /** How often those are told the rest who could not take all of it at once. */
  @WithDefault("PT0.1S")
  @DurationMin(millis = 10)
  Duration poll();

  /** How often a comment is sent, so that a dead connection is noticed. */
  @WithDefault("PT15S")
  @DurationMin(millis = 100)
  Duration heartbeat();

  /** How many may watch at a time. */
  @WithDefault("200")
  @Min(1)
  int clients();

  /** How many events may be on their way to a client; the others wait in the database. */
  @WithDefault("1000")
  @Min(1)
  int unsent();

  /** How long a client may take nothing of what is sent before it is dropped. */
  @WithDefault("PT30S")
  @DurationMin(millis = 100)
  Duration stalledAfter();

  /** How many changes are read at a time. */
  @WithDefault("200")
  @Min(1)
  @Max(10_000)
  int batch();
}
