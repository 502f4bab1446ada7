/** Keeps articles and stories in PostgreSQL and answers for them. */
@NullMarked
package dev.newsfold.query;

import org.jspecify.annotations.NullMarked;
