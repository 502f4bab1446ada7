package dev.newsfold.query.article;

/** How many articles of a list carry a tag. */
record FacetCount(String id, String name, long count) {}
