/** Reads containers of articles: what each format holds, and what of it cannot be used. */
@NullMarked
package dev.newsfold.ingest.format;

import org.jspecify.annotations.NullMarked;
