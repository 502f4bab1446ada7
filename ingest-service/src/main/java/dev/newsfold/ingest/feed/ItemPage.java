package dev.newsfold.ingest.feed;

import dev.newsfold.ingest.format.FoundArticle;

/** What came of fetching the page that an item is an excerpt of. */
sealed interface ItemPage {

  /** The page, with what the feed says of it. */
  record Found(FoundArticle article) implements ItemPage {}

  /** No page for the time being. */
  record NotYet(String reason) implements ItemPage {}

  /** No page, and there will be none: the excerpt has to do. */
  record Never(String reason) implements ItemPage {}
}
