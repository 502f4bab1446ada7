/** Puts one article after another into stories. */
@NullMarked
package dev.newsfold.enrich.fold;

import org.jspecify.annotations.NullMarked;
