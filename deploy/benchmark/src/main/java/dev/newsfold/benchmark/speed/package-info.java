/** Measures how fast a step is, on one core. */
@NullMarked
package dev.newsfold.benchmark.speed;

import org.jspecify.annotations.NullMarked;
