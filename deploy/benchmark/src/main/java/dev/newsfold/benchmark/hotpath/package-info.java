/** Measures the hot paths of enrich by JMH, an operation at a time, on real articles. */
@NullMarked
package dev.newsfold.benchmark.hotpath;

import org.jspecify.annotations.NullMarked;
