/** Measures Newsfold beside what people would use instead of it. */
@NullMarked
package dev.newsfold.benchmark.peers;

import org.jspecify.annotations.NullMarked;
