/** Saved searches that are told of changes by HTTP. */
@NullMarked
package dev.newsfold.query.webhook;

import org.jspecify.annotations.NullMarked;
