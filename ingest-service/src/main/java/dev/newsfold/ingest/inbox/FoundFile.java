package dev.newsfold.ingest.inbox;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** A file as a listing finds it. */
record FoundFile(Path path, long size, FileTime modified) {}
