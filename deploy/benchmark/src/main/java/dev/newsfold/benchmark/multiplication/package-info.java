/** Makes any number of articles out of a few real ones, the same ones for the same seed. */
@NullMarked
package dev.newsfold.benchmark.multiplication;

import org.jspecify.annotations.NullMarked;
