/** Finds names of people, organisations and places in a text, and tells which of them are one. */
@NullMarked
package dev.newsfold.enrich.tagging.name;

import org.jspecify.annotations.NullMarked;
