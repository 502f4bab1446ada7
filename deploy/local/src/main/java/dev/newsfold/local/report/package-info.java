/**
 * Puts what the benchmarks measured into one page and one file, and the parts of it into figures.
 */
@NullMarked
package dev.newsfold.local.report;

import org.jspecify.annotations.NullMarked;
