/** Links the stories of the same actors and matter. */
@NullMarked
package dev.newsfold.enrich.storyline;

import org.jspecify.annotations.NullMarked;
