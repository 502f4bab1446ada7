package dev.newsfold.ingest.format.feed;

import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Statements;

/**
 * An item of a feed.
 *
 * @param key names it within the feed: its guid, else its link, else its text
 * @param part the article that it holds, or why it holds none
 * @param statements what the feed says of the article, whether it holds its text or not
 * @param isExcerpt whether the text, where there is one, is shorter than the article's own
 */
public record FeedItem(String key, Part part, Statements statements, boolean isExcerpt) {}
