/** Holds the page on configuration to what the services read. */
@NullMarked
package dev.newsfold.local.configuration;

import org.jspecify.annotations.NullMarked;
