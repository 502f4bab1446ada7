/** Everything that is refused, as problem details (RFC 9457). */
@NullMarked
package dev.newsfold.query.problem;

import org.jspecify.annotations.NullMarked;
