package dev.newsfold.benchmark.names;

/**
 * A name in a sentence, by its tokens.
 *
 * @param end the token after the last one
 * @param text its tokens, parted by spaces
 */
record LabelledName(Kind kind, int first, int end, String text) {}
