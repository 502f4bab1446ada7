/** Fits the story decision to labelled stories. */
@NullMarked
package dev.newsfold.benchmark.training;

import org.jspecify.annotations.NullMarked;
