/** From files to rows by Kafka: Newsfold beside Kafka Connect on one broker and one database. */
@NullMarked
package dev.newsfold.benchmark.peers.files;

import org.jspecify.annotations.NullMarked;
