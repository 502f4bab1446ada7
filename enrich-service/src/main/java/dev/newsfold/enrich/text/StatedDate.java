package dev.newsfold.enrich.text;

/**
 * A publication date as the page, the header or the address states it.
 *
 * @param where what states it, such as {@code json-ld} or {@code address}
 * @param text its own words
 */
public record StatedDate(String where, String text) {}
