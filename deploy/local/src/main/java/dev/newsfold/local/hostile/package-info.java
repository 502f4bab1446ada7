/** Asks the services what nobody should, and looks at what they say. */
@NullMarked
package dev.newsfold.local.hostile;

import org.jspecify.annotations.NullMarked;
