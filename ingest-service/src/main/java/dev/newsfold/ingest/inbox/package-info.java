/** The watched folder: files are taken when they are settled, and moved when they are done. */
@NullMarked
package dev.newsfold.ingest.inbox;

import org.jspecify.annotations.NullMarked;
