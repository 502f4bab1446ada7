/** Derives the ids of articles and files from their content. */
@NullMarked
package dev.newsfold.ingest.identity;

import org.jspecify.annotations.NullMarked;
