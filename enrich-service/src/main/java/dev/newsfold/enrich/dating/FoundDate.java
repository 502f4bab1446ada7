package dev.newsfold.enrich.dating;

/**
 * A date expression where it stands in a text.
 *
 * @param start offset of the first character
 * @param end offset after the last one
 */
record FoundDate(DateExpression expression, int start, int end, String text) {}
