package dev.newsfold.query.index;

import java.util.UUID;

/**
 * The database that an index is made from, and which of its changes are still written down.
 *
 * @param identity another one for each database, and for the same one once it was emptied
 * @param generation how often its rows were read anew from Kafka
 * @param first the sequence of the first change; 0 where there is none
 * @param last that of the last one
 */
record Origin(UUID identity, long generation, long first, long last) {}
