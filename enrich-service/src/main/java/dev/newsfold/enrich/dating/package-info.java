/** Finds out when an article was published and when the event it reports took place. */
@NullMarked
package dev.newsfold.enrich.dating;

import org.jspecify.annotations.NullMarked;
