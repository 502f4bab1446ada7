/** Finds weighted words and phrases in a text. */
@NullMarked
package dev.newsfold.enrich.tagging.term;

import org.jspecify.annotations.NullMarked;
