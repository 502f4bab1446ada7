package dev.newsfold.query.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How webhooks are told. */
@ConfigMapping(prefix = "newsfold.webhooks")
interface WebhookConfiguration {

  /** How many there may be. */
  @WithDefault("100")
  @Min(0)
  int most();

  /** Whether addresses may be told that only this network reaches. */
  @WithDefault("false")
  boolean allowPrivateAddresses();

  /** How many deliveries are sent at a time: each has a connection to the database for itself. */
  @WithDefault("4")
  @Min(1)
  @Max(16)
  int senders();

  /** How often the database is asked for what is due. */
  @WithDefault("PT0.5S")
  @DurationMin(millis = 10)
  Duration poll();

  /** How long a receiver may take to answer. */
  @WithDefault("PT10S")
  @DurationMin(millis = 100)
  Duration answerWithin();

  /** How often a delivery is tried before it is given up. */
  @WithDefault("10")
  @Min(1)
  int attempts();

  /** How long after the first attempt the second one follows; each time twice as long. */
  @WithDefault("PT5S")
  @DurationMin(millis = 1)
  Duration firstRetry();

  /** The longest that is waited between two attempts. */
  @WithDefault("PT1H")
  @DurationMin(millis = 1)
  Duration longestRetry();

  /** How many deliveries are written down for a webhook; further changes wait in the change log. */
  @WithDefault("10000")
  @Min(1)
  int waiting();

  /** How many changes are read at a time. */
  @WithDefault("200")
  @Min(1)
  @Max(10_000)
  int batch();

  /** How long a delivery that was given up can be sent again. */
  @WithDefault("P30D")
  @DurationMin(seconds = 1)
  Duration failuresKept();
}
