/** What editors say of stories: taken in, sent on, and told with what came of it. */
@NullMarked
package dev.newsfold.query.correction;

import org.jspecify.annotations.NullMarked;
