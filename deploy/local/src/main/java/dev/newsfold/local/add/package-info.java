/** Handing in files and waiting until they can be queried. */
@NullMarked
package dev.newsfold.local.add;

import org.jspecify.annotations.NullMarked;
