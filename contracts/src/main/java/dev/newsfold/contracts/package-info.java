/** What goes over Kafka: the topics and the records on them, and nothing that acts. */
@NullMarked
package dev.newsfold.contracts;

import org.jspecify.annotations.NullMarked;
