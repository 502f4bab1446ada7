/** A broker and a database for the tests of the services. */
@NullMarked
package dev.newsfold.backing;

import org.jspecify.annotations.NullMarked;
