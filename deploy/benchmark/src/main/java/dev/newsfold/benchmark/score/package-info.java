/** Measures of agreement between what was found and what is right. */
@NullMarked
package dev.newsfold.benchmark.score;

import org.jspecify.annotations.NullMarked;
