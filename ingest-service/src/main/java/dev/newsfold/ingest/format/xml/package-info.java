/** Reads XML that nobody vouches for: no entities, no document types, bounded in size. */
@NullMarked
package dev.newsfold.ingest.format.xml;

import org.jspecify.annotations.NullMarked;
