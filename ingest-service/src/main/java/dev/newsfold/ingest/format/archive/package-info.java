/** Unpacks archives and compressed files, and reads what is in them. */
@NullMarked
package dev.newsfold.ingest.format.archive;

import org.jspecify.annotations.NullMarked;
