/**
 * Brings what Kafka says of articles, stories, corrections and rejected input into the tables, in
 * any order and any number of times.
 */
@NullMarked
package dev.newsfold.query.projection;

import org.jspecify.annotations.NullMarked;
