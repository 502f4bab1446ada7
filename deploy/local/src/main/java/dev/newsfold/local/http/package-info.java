/** Requests to the services. */
@NullMarked
package dev.newsfold.local.http;

import org.jspecify.annotations.NullMarked;
