package dev.newsfold.enrich.text;

import java.util.Set;
import java.util.function.Predicate;

/**
 * A kind of chrome that one line gives away by itself.
 *
 * @param name what {@code removed} calls it
 * @param triggers words of which a line must have one before the rule looks at it: they keep the
 *     rules from reading each paragraph
 * @param cuts whether the line is such chrome
 */
record LineRule(String name, Set<String> triggers, Predicate<Line> cuts) {}
