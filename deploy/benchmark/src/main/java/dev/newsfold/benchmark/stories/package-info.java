/** Measures the stories that articles are folded into. */
@NullMarked
package dev.newsfold.benchmark.stories;

import org.jspecify.annotations.NullMarked;
