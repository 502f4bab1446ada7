/** Searching articles and reading a story. */
@NullMarked
package dev.newsfold.local.read;

import org.jspecify.annotations.NullMarked;
