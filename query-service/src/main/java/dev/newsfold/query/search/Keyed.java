package dev.newsfold.query.search;

import java.util.List;

/**
 * A row and its place in the list.
 *
 * @param key the values that the list is sorted by
 */
public record Keyed<T>(T row, List<String> key) {

  public Keyed {
    key = List.copyOf(key);
  }
}
