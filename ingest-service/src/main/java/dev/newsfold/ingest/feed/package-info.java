/**
 * Polls RSS and Atom feeds: asks politely, follows no address into the private network, and
 * publishes each item once.
 */
@NullMarked
package dev.newsfold.ingest.feed;

import org.jspecify.annotations.NullMarked;
