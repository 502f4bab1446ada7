/** Puts place names on the map. */
@NullMarked
package dev.newsfold.enrich.tagging.place;

import org.jspecify.annotations.NullMarked;
