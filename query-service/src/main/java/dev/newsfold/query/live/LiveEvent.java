package dev.newsfold.query.live;

/**
 * Something that changed.
 *
 * @param sequence where to resume after it
 * @param name {@code article} or {@code story}, or what is told of the events themselves
 * @param json the article or story as it is listed
 */
public record LiveEvent(long sequence, String name, String json) {}
