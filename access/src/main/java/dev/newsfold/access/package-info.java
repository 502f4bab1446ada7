/** Who may ask a service for what, and how often: keys, sessions of the page, limits. */
@NullMarked
package dev.newsfold.access;

import org.jspecify.annotations.NullMarked;
