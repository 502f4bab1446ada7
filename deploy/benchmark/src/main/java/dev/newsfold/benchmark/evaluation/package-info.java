/** What the evaluations have in common: options, several files, a table or JSON. */
@NullMarked
package dev.newsfold.benchmark.evaluation;

import org.jspecify.annotations.NullMarked;
