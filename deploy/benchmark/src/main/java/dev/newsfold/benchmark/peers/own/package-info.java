/** Newsfold's part of each task, as a program of its own. */
@NullMarked
package dev.newsfold.benchmark.peers.own;

import org.jspecify.annotations.NullMarked;
