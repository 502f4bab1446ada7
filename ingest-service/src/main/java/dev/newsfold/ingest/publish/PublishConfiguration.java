package dev.newsfold.ingest.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How ingest writes to Kafka. */
@ConfigMapping(prefix = "newsfold.publish")
public interface PublishConfiguration {

  /**
   * Names this instance among others that write to the same Kafka. It must stay the same from start
   * to start, since by it Kafka ends the transaction that a killed instance left open.
   */
  @WithDefault("1")
  String instance();

  /** How long until a write is tried again after Kafka failed. */
  @WithDefault("1s")
  Duration retryInterval();

  /** How long a transaction may stay open before Kafka ends it. */
  @WithDefault("60s")
  Duration transactionTimeout();

  /** How long Kafka may take to answer before the write counts as failed. */
  @WithDefault("10s")
  Duration answerWithin();

  /** The same configuration, or an exception that names what is wrong with it. */
  default PublishConfiguration checked() {
    if (instance().isBlank()) {
      throw new IllegalArgumentException("newsfold.publish.instance is blank");
    }
    requireSome("retry-interval", retryInterval());
    requireSome("transaction-timeout", transactionTimeout());
    requireSome("answer-within", answerWithin());
    return this;
  }

  private static void requireSome(String key, Duration value) {
    if (value.toMillis() < 1) {
      throw new IllegalArgumentException(
          "newsfold.publish." + key + " is " + value + ", below 1ms");
    }
  }
}
