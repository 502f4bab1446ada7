package dev.newsfold.enrich.sketch;

/**
 * A word of an article as the fold compares it.
 *
 * @param stem lower case, without its inflection
 * @param weight tf-idf, so scaled that the squares over an article add up to 1
 */
public record Term(String stem, float weight) {}
