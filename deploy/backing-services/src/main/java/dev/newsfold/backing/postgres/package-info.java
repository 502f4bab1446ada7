/** A PostgreSQL server of this machine alone, from the platform's binaries. */
@NullMarked
package dev.newsfold.backing.postgres;

import org.jspecify.annotations.NullMarked;
