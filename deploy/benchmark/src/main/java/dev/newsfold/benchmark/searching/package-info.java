/** Measures how fast a service finds articles and stories among many. */
@NullMarked
package dev.newsfold.benchmark.searching;

import org.jspecify.annotations.NullMarked;
