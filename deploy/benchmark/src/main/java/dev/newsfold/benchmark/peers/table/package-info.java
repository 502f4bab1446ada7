/** What was measured of each, and how they compare. */
@NullMarked
package dev.newsfold.benchmark.peers.table;

import org.jspecify.annotations.NullMarked;
