/** The {@code newsfold} command. */
@NullMarked
package dev.newsfold.local;

import org.jspecify.annotations.NullMarked;
