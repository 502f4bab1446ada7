/** CoreNLP's pipeline, as a program of its own. */
@NullMarked
package dev.newsfold.benchmark.peers.corenlp;

import org.jspecify.annotations.NullMarked;
