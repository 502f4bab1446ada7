/** What the services tell of themselves, as those take it who watch them. */
@NullMarked
package dev.newsfold.local.observed;

import org.jspecify.annotations.NullMarked;
