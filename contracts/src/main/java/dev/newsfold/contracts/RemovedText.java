package dev.newsfold.contracts;

/**
 * A line that was cut from an article as site chrome.
 *
 * @param line its number in the text as found, from 1
 * @param rule the name of the rule that cut it, such as {@code related-links}
 */
public record RemovedText(int line, String text, String rule) {}
