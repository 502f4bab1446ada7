/** What could not be used: listed, looked at, sent again. */
@NullMarked
package dev.newsfold.local.rejected;

import org.jspecify.annotations.NullMarked;
