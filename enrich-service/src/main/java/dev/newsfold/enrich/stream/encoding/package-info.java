/** The records of the fold's stores as bytes; {@link Encoding} says what they have in common. */
@NullMarked
package dev.newsfold.enrich.stream.encoding;

import org.jspecify.annotations.NullMarked;
