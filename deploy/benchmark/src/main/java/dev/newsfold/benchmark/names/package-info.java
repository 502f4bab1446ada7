/** Measures the names found in tokenised text. */
@NullMarked
package dev.newsfold.benchmark.names;

import org.jspecify.annotations.NullMarked;
