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
}
