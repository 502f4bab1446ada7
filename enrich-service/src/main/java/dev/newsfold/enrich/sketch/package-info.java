/** What the fold remembers of an article: its terms, names, quotations and shingles. */
@NullMarked
package dev.newsfold.enrich.sketch;

import org.jspecify.annotations.NullMarked;
