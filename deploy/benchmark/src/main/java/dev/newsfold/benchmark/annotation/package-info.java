/** Annotates many articles as the enrich service does, on all cores. */
@NullMarked
package dev.newsfold.benchmark.annotation;

import org.jspecify.annotations.NullMarked;
