/** What a user of Spark would find copies with, to compare Newsfold with. */
@NullMarked
package dev.newsfold.peers.spark;

import org.jspecify.annotations.NullMarked;
