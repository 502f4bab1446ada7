/** Reads Markdown. */
@NullMarked
package dev.newsfold.ingest.format.markdown;

import org.jspecify.annotations.NullMarked;
