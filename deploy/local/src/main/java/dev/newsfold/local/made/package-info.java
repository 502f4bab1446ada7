/** Reports of events that never were, by the thousand. */
@NullMarked
package dev.newsfold.local.made;

import org.jspecify.annotations.NullMarked;
