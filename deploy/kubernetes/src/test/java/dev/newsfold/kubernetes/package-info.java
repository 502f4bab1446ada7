/** Newsfold on Kubernetes. */
@NullMarked
package dev.newsfold.kubernetes;

import org.jspecify.annotations.NullMarked;
