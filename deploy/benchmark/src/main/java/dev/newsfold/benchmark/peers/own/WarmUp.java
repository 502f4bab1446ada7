package dev.newsfold.benchmark.peers.own;

import java.util.List;
import java.util.function.Consumer;

/** Does the work untimed until the compiler has seen enough of it. */
final class WarmUp {

  private WarmUp() {}

  /** Some of the things at a time, over and over, until they come to so many. */
  static <T> void with(List<T> things, int enough, Consumer<List<T>> work) {
    List<T> some = things.subList(0, Math.min(enough, things.size()));
    for (int done = 0; done < enough && !some.isEmpty(); done += some.size()) {
      work.accept(some);
    }
  }
}
