package dev.newsfold.enrich.tagging.subject;

import dev.newsfold.contracts.Mention;
import java.util.List;

/**
 * A subject of an article.
 *
 * @param mentions the words of the body that speak for it
 * @param salience how central it is to the article, 0 to 1
 */
public record AssignedSubject(String id, String name, List<Mention> mentions, double salience) {

  public AssignedSubject {
    mentions = List.copyOf(mentions);
  }
}
