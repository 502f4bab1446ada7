/** Stories, searched and one by one, and why each article is in its story. */
@NullMarked
package dev.newsfold.query.story;

import org.jspecify.annotations.NullMarked;
