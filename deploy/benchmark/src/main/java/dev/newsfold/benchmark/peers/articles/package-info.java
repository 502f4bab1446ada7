/** The articles that all of them are given. */
@NullMarked
package dev.newsfold.benchmark.peers.articles;

import org.jspecify.annotations.NullMarked;
