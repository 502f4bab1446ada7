package dev.newsfold.query.projection;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Rejection;

/** What a record says. */
public sealed interface Change {

  /** The record that said it. */
  Received received();

  /** A revision of an article. */
  record OfArticle(EnrichedArticle article, Received received) implements Change {}

  /** A version of a story. */
  record OfStory(StoryVersion version, Received received) implements Change {}

  /** What an editor said. */
  record OfCorrection(Correction correction, Received received) implements Change {}

  /** What a service could not use. */
  record OfRejection(Rejection rejection, Received received) implements Change {}
}
