/** Decides which articles report the same event, and says why. */
@NullMarked
package dev.newsfold.enrich.story;

import org.jspecify.annotations.NullMarked;
