/** Articles, searched and one by one. */
@NullMarked
package dev.newsfold.query.article;

import org.jspecify.annotations.NullMarked;
