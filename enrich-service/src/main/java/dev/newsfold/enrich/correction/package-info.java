/** What editors said, as the fold remembers it. */
@NullMarked
package dev.newsfold.enrich.correction;

import org.jspecify.annotations.NullMarked;
