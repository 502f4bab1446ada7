/** The fold as a Kafka Streams processor: its stores, its records, its headers. */
@NullMarked
package dev.newsfold.enrich.stream;

import org.jspecify.annotations.NullMarked;
