package dev.newsfold.enrich;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How an instance takes part in the stream. */
@ConfigMapping(prefix = "newsfold.enrich")
interface StreamConfiguration {

  /** How many articles are in work at the same time; one for each processor is enough. */
  @WithDefault("2")
  int threads();

  /**
   * Milliseconds from the last sign of life of an instance until others take over. As long as a
   * restart takes, or the stores move to an instance that has to read them first; where others keep
   * copies of the stores, 6000, the least that brokers take: they go on after that.
   */
  @WithDefault("15000")
  int sessionTimeoutMs();

  /**
   * Milliseconds until a broker ends what a killed instance left open, which holds up all who read
   * on from there. Too short, and a machine that is overloaded loses what it is doing.
   */
  @WithDefault("10000")
  int transactionTimeoutMs();
}
