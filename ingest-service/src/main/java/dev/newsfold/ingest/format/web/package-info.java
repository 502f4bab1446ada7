/** Reads web archives. */
@NullMarked
package dev.newsfold.ingest.format.web;

import org.jspecify.annotations.NullMarked;
