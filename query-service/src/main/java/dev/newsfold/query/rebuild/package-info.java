/**
 * Reads the tables and the search index anew from Kafka while the old ones answer, and then puts
 * right what differs.
 */
@NullMarked
package dev.newsfold.query.rebuild;

import org.jspecify.annotations.NullMarked;
