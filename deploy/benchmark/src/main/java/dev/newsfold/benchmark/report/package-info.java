/** What a person at the terminal sees: tables, excerpts and progress. */
@NullMarked
package dev.newsfold.benchmark.report;

import org.jspecify.annotations.NullMarked;
