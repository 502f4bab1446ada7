/** What comes in at present, how fast, and how far behind it is. */
@NullMarked
package dev.newsfold.query.stream;

import org.jspecify.annotations.NullMarked;
