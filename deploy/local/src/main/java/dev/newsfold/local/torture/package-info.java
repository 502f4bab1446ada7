/** Pulls plugs while articles and corrections come in, and compares them with what came out. */
@NullMarked
package dev.newsfold.local.torture;

import org.jspecify.annotations.NullMarked;
