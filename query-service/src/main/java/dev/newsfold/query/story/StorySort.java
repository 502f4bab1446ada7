package dev.newsfold.query.story;

import dev.newsfold.query.search.Order;

/** The order of a list of stories; the biggest have the most independent reports. */
public enum StorySort {
  NEWEST(Order.NEWEST),
  OLDEST(Order.OLDEST),
  BIGGEST(Order.BIGGEST),
  RELEVANCE(Order.RELEVANCE);

  private final Order order;

  StorySort(Order order) {
    this.order = order;
  }

  Order order() {
    return order;
  }
}
