/** Hands in far more than is usual, and what nobody should, and looks at what becomes of it. */
@NullMarked
package dev.newsfold.local.flood;

import org.jspecify.annotations.NullMarked;
