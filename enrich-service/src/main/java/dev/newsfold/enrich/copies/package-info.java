/** Finds the articles whose text is that of another one, whole or nearly. */
@NullMarked
package dev.newsfold.enrich.copies;

import org.jspecify.annotations.NullMarked;
