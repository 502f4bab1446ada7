/** Newsfold on one host in containers. */
@NullMarked
package dev.newsfold.compose;

import org.jspecify.annotations.NullMarked;
