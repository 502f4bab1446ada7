/** What changes, told to those who watch. */
@NullMarked
package dev.newsfold.query.live;

import org.jspecify.annotations.NullMarked;
