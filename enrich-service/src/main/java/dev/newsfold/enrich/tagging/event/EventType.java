package dev.newsfold.enrich.tagging.event;

import dev.newsfold.contracts.Mention;
import java.util.List;

/**
 * The kind of event that an article reports.
 *
 * @param code the PLOVER code
 * @param mentions the words of the body that say it; empty where only the headline does
 * @param salience the share of what speaks for this code among what speaks for any
 */
public record EventType(String code, String name, List<Mention> mentions, double salience) {

  public EventType {
    mentions = List.copyOf(mentions);
  }
}
