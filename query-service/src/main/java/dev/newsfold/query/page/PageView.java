package dev.newsfold.query.page;

import org.jspecify.annotations.Nullable;

/**
 * What the page has to know of where it runs.
 *
 * @param ingest where files can be sent; null where they cannot
 */
record PageView(@Nullable String ingest) {}
