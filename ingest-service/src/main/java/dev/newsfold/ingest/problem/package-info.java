/** Says over HTTP what went wrong (RFC 9457). */
@NullMarked
package dev.newsfold.ingest.problem;

import org.jspecify.annotations.NullMarked;
