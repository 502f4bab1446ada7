/**
 * Turns what is handed in, files and requests, into raw articles on Kafka, each once: the doors
 * write to one channel, and one thread reads it, in batches.
 */
@NullMarked
package dev.newsfold.ingest;

import org.jspecify.annotations.NullMarked;
