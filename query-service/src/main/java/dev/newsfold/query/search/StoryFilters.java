package dev.newsfold.query.search;

/** Which stories are asked for; words are looked for in their articles. */
public record StoryFilters(Filters shared) {}
