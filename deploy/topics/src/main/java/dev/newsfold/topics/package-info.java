/** The topics of the contracts, made on a broker. */
@NullMarked
package dev.newsfold.topics;

import org.jspecify.annotations.NullMarked;
