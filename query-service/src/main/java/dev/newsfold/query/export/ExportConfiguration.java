package dev.newsfold.query.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much of the service exports may take up. */
@ConfigMapping(prefix = "newsfold.exports")
interface ExportConfiguration {

  /** How many are sent at a time: each has a connection to the database and a thread for itself. */
  @WithDefault("4")
  @Min(1)
  @Max(64)
  int atOnce();

  /** How long a client may take nothing before it is cut off. */
  @WithDefault("PT1M")
  @DurationMin(millis = 100)
  Duration stalledAfter();

  /** How long an export may take: for so long the database cannot clear away what was replaced. */
  @WithDefault("PT2H")
  @DurationMin(millis = 100)
  Duration longest();
}
