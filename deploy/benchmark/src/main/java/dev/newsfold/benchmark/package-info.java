/** Measures on labelled files how well articles are read and folded, and fits the fold. */
@NullMarked
package dev.newsfold.benchmark;

import org.jspecify.annotations.NullMarked;
