package dev.newsfold.enrich.tagging.name;

import dev.newsfold.contracts.Mention;
import java.util.List;

/**
 * A person or organisation of an article.
 *
 * @param id the same for every spelling of the name, in every article
 * @param name the fullest spelling that the article has
 */
public record NamedEntity(String id, String name, List<Mention> mentions) {

  public NamedEntity {
    mentions = List.copyOf(mentions);
  }
}
