/** Programs that are measured, each in a process of its own. */
@NullMarked
package dev.newsfold.benchmark.peers.process;

import org.jspecify.annotations.NullMarked;
