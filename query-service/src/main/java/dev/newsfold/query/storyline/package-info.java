/** Storylines: stories that follow one another. */
@NullMarked
package dev.newsfold.query.storyline;

import org.jspecify.annotations.NullMarked;
