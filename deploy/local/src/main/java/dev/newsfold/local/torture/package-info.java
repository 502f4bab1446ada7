/** Pulls plugs while articles come in, and compares what went in with what came out. */
@NullMarked
package dev.newsfold.local.torture;

import org.jspecify.annotations.NullMarked;
