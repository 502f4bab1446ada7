/** Input that could not be used, with the reason for each. */
@NullMarked
package dev.newsfold.query.rejected;

import org.jspecify.annotations.NullMarked;
