package dev.newsfold.query.index;

import dev.newsfold.query.search.Highlight;
import java.util.List;

/**
 * An article as a list shows it.
 *
 * @param json as {@link RowViews} has it
 * @param passages in which the words stand that were asked for
 */
public record Listed(String json, List<Highlight> passages) {

  public Listed {
    passages = List.copyOf(passages);
  }
}
