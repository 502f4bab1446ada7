/** What every list has in common: words, filters, sorting, pages. */
@NullMarked
package dev.newsfold.query.search;

import org.jspecify.annotations.NullMarked;
