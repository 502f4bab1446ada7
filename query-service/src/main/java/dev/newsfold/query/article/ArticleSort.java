package dev.newsfold.query.article;

import dev.newsfold.query.search.Order;

/** The order of a list of articles. */
public enum ArticleSort {
  RELEVANCE(Order.RELEVANCE),
  NEWEST(Order.NEWEST),
  OLDEST(Order.OLDEST);

  private final Order order;

  ArticleSort(Order order) {
    this.order = order;
  }

  Order order() {
    return order;
  }
}
