package dev.newsfold.query.index;

import dev.newsfold.query.search.Keyed;
import java.util.List;

/**
 * A part of what a search found.
 *
 * @param list one more than the page holds, where another page follows
 * @param counted how many there are in all, as far as they were counted
 */
public record Hits<T>(List<Keyed<T>> list, long counted) {

  public Hits {
    list = List.copyOf(list);
  }
}
