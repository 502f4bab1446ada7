/** Writes to Kafka in transactions, and remembers in the ledger what was taken. */
@NullMarked
package dev.newsfold.ingest.publish;

import org.jspecify.annotations.NullMarked;
