/** Starting everything on this machine. */
@NullMarked
package dev.newsfold.local.up;

import org.jspecify.annotations.NullMarked;
