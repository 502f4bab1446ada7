package dev.newsfold.local.pipeline;

/**
 * What this machine does at most, measured in the same run: the same records, files or rows, and
 * nothing made of them.
 */
record Ceiling(String name, double perSecond) {}
