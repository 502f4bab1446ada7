/** Compares the reports of two runs, figure by figure. */
@NullMarked
package dev.newsfold.local.comparison;

import org.jspecify.annotations.NullMarked;
