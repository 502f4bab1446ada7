package dev.newsfold.query.search;

/**
 * A word or a phrase that must be in a text, or must not.
 *
 * @param text as it was typed, without quotation marks
 */
public record Sought(String text, boolean excluded) {}
