/** What runs, what it holds, and how long it took. */
@NullMarked
package dev.newsfold.local.status;

import org.jspecify.annotations.NullMarked;
