/** Tells what kind of political event an article reports. */
@NullMarked
package dev.newsfold.enrich.tagging.event;

import org.jspecify.annotations.NullMarked;
