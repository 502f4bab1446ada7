/** Keeps what is asked for again and again. */
@NullMarked
package dev.newsfold.enrich.memo;

import org.jspecify.annotations.NullMarked;
