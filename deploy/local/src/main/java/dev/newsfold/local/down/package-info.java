/** Stopping everything. */
@NullMarked
package dev.newsfold.local.down;

import org.jspecify.annotations.NullMarked;
