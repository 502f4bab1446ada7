/** Turns raw articles into enriched ones and into stories; {@link EnrichTopology} shows how. */
@NullMarked
package dev.newsfold.enrich;

import org.jspecify.annotations.NullMarked;
