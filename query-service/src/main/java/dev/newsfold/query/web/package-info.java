/** Answers that a client may keep. */
@NullMarked
package dev.newsfold.query.web;

import org.jspecify.annotations.NullMarked;
