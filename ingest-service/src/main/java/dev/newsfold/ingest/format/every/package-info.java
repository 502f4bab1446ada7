/** Lists every format that can be read. */
@NullMarked
package dev.newsfold.ingest.format.every;

import org.jspecify.annotations.NullMarked;
