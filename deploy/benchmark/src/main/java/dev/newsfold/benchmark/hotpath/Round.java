package dev.newsfold.benchmark.hotpath;

import java.util.List;

/** Hands out the same things over and over, so that each counts as often as the others. */
final class Round<T> {

  private final List<T> things;
  private int next;

  private Round(List<T> things) {
    this.things = List.copyOf(things);
  }

  /** Before anything is there that could be handed out. */
  static <T> Round<T> ofNothing() {
    return new Round<>(List.of());
  }

  static <T> Round<T> of(List<T> things) {
    if (things.isEmpty()) {
      throw new IllegalArgumentException("of these articles none comes so far");
    }
    return new Round<>(things);
  }

  T next() {
    T thing = things.get(next);
    next = next + 1 == things.size() ? 0 : next + 1;
    return thing;
  }
}
