package dev.newsfold.enrich.sketch;

/**
 * A word and what it weighs among the others of an article or a story.
 *
 * @param stem lower case, without its inflection
 * @param weight tf-idf, so scaled that the squares of all add up to 1
 */
public record Term(String stem, float weight) {}
