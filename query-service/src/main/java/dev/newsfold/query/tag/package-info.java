/** The people, organisations, places, subjects and event types that articles are about. */
@NullMarked
package dev.newsfold.query.tag;

import org.jspecify.annotations.NullMarked;
