/** Has the tables and the search index read anew. */
@NullMarked
package dev.newsfold.local.rebuild;

import org.jspecify.annotations.NullMarked;
