/** Feeds a day of news in minutes, and looks at what grows. */
@NullMarked
package dev.newsfold.local.soak;

import org.jspecify.annotations.NullMarked;
