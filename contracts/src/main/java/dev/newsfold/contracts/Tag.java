package dev.newsfold.contracts;

import java.util.List;

/**
 * A person, organisation, subject or event type that an article is about.
 *
 * @param id stable across articles; an IPTC Media Topic code ({@code medtop:…}) for a subject, a
 *     PLOVER code for an event type
 * @param salience how central it is to the article, 0 to 1
 */
public record Tag(String id, String name, List<Mention> mentions, double salience) {

  public Tag {
    mentions = List.copyOf(mentions);
    if (!(salience >= 0 && salience <= 1)) {
      throw new IllegalArgumentException("the salience of " + name + " is " + salience);
    }
  }
}
