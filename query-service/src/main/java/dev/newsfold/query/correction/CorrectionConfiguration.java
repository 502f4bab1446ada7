package dev.newsfold.query.correction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How corrections are taken in. */
@ConfigMapping(prefix = "newsfold.corrections")
interface CorrectionConfiguration {

  /** How long Kafka may take to confirm a correction before the editor is told that it did not. */
  @WithDefault("PT9S")
  @DurationMin(millis = 100)
  Duration answerWithin();
}
