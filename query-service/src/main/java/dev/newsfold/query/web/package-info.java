/** Answers that a client may keep, the names of what is in them, and the connections they go by. */
@NullMarked
package dev.newsfold.query.web;

import org.jspecify.annotations.NullMarked;
