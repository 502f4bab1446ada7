/** Measures the publication dates of web pages. */
@NullMarked
package dev.newsfold.benchmark.dates;

import org.jspecify.annotations.NullMarked;
