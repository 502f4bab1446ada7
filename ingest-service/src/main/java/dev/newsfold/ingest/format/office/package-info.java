/** Reads documents of word processors, PDF and EPUB. */
@NullMarked
package dev.newsfold.ingest.format.office;

import org.jspecify.annotations.NullMarked;
