package dev.newsfold.query.index;

import java.util.List;

/**
 * A part of what a search found.
 *
 * @param list one more than the page holds, where another page follows
 * @param counted how many there are in all, as far as they were counted
 */
public record Hits(List<Hit> list, long counted) {

  /**
   * An article or story.
   *
   * @param number of its row
   * @param place in the list, for a cursor
   */
  public record Hit(long number, List<String> place) {

    public Hit {
      place = List.copyOf(place);
    }
  }

  public Hits {
    list = List.copyOf(list);
  }

  public List<Long> numbers() {
    return list.stream().map(Hit::number).toList();
  }
}
