package dev.newsfold.local.made;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Made-up news without end, each article under a number of its own, made as it is asked for. */
public final class Wire {

  private static final int AT_A_TIME = 500;

  private final Random random;
  private final Maker maker;
  private final Deque<MadeArticle> made = new ArrayDeque<>();
  private final BitSet handedOut = new BitSet();
  private int madeUpTo;

  /** Makes some more of them. */
  @FunctionalInterface
  public interface Maker {
    MadeNews make(Random random, int size, int firstNumber);
  }

  public Wire(long seed, Maker maker) {
    this.random = new Random(seed);
    this.maker = maker;
  }

  /** The next ones, which no one else gets. */
  public synchronized List<MadeArticle> next(int count) {
    while (made.size() < count) {
      made.addAll(maker.make(random, AT_A_TIME, madeUpTo).articles());
      madeUpTo += AT_A_TIME;
    }
    List<MadeArticle> next = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      MadeArticle article = made.remove();
      handedOut.set(article.number());
      next.add(article);
    }
    return next;
  }

  /** The numbers of those that were handed out. */
  public synchronized BitSet handedOut() {
    return (BitSet) handedOut.clone();
  }
}
