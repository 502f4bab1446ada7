/** Reads feeds: RSS and Atom, an item an article. */
@NullMarked
package dev.newsfold.ingest.format.feed;

import org.jspecify.annotations.NullMarked;
