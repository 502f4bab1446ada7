/** Turns what is handed in, files and requests, into raw articles on Kafka, each once. */
@NullMarked
package dev.newsfold.ingest;

import org.jspecify.annotations.NullMarked;
