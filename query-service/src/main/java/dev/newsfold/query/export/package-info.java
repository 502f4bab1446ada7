/** Whole searches as files, of any size and in several formats. */
@NullMarked
package dev.newsfold.query.export;

import org.jspecify.annotations.NullMarked;
