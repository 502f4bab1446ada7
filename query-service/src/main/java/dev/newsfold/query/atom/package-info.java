/** Any search as an Atom feed. */
@NullMarked
package dev.newsfold.query.atom;

import org.jspecify.annotations.NullMarked;
