/** A Kafka broker of this machine alone, and the topics on it. */
@NullMarked
package dev.newsfold.backing.kafka;

import org.jspecify.annotations.NullMarked;
