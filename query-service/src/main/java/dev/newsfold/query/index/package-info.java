/**
 * The search index: what is in the tables, once more in the form in which it is found, kept up with
 * them and made again from them whenever it is lost.
 */
@NullMarked
package dev.newsfold.query.index;

import org.jspecify.annotations.NullMarked;
