package dev.newsfold.ingest;

import dev.newsfold.contracts.FileReport;

/**
 * What became of a document.
 *
 * @param before whether the same bytes had been taken before and were not read again; then nothing
 *     was published now
 */
public record Taken(FileReport report, boolean before) {}
