/** Measures which pairs of articles are found to share their text. */
@NullMarked
package dev.newsfold.benchmark.copies;

import org.jspecify.annotations.NullMarked;
