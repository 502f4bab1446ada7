/** Whole searches as files. */
@NullMarked
package dev.newsfold.local.export;

import org.jspecify.annotations.NullMarked;
