/** The way to PostgreSQL. */
@NullMarked
package dev.newsfold.query.database;

import org.jspecify.annotations.NullMarked;
