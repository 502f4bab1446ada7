package dev.newsfold.query.tag;

/**
 * A tag.
 *
 * @param count how many articles carry it
 */
record TagView(String id, String name, long count) {}
