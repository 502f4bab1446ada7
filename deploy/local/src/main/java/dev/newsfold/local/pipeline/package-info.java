/** Measures each step by itself beside what the machine can do, and then all of them together. */
@NullMarked
package dev.newsfold.local.pipeline;

import org.jspecify.annotations.NullMarked;
