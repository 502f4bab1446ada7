/** Measures how the fold does as its stores grow. */
@NullMarked
package dev.newsfold.benchmark.growth;

import org.jspecify.annotations.NullMarked;
