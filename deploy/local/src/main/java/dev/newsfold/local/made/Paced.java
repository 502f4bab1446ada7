package dev.newsfold.local.made;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Hands in articles at a rate by several ways at once, as fast as the slowest of them lets it. */
public final class Paced {

  private static final Duration STEP = Duration.ofMillis(250);

  /** More would not be what comes at once, but what was held up. */
  private static final int MOST_AT_A_TIME = 200;

  private final Wire wire;

  public Paced(Wire wire) {
    this.wire = wire;
  }

  /** A way in; returns when it has taken them. */
  @FunctionalInterface
  public interface Way {
    void handIn(List<MadeArticle> articles) throws IOException, InterruptedException;
  }

  /**
   * Returns when all are handed in.
   *
   * @param perSecond by all ways together
   */
  public Duration handIn(int articles, double perSecond, List<Way> ways)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    int rest = articles;
    for (int way = 0; way < ways.size(); way++) {
      int share = rest / (ways.size() - way);
      rest -= share;
      Way one = ways.get(way);
      double rate = perSecond / ways.size();
      CompletableFuture<Void> done = new CompletableFuture<>();
      Thread thread = new Thread(() -> handIn(share, rate, one, done), "paced-" + way);
      thread.setDaemon(true);
      thread.start();
      all.add(done);
    }
    try {
      for (CompletableFuture<Void> done : all) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("articles could not be handed in: " + e.getMessage(), e);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void handIn(int share, double perSecond, Way way, CompletableFuture<Void> done) {
    try {
      long start = System.nanoTime();
      int taken = 0;
      while (taken < share) {
        double due = (System.nanoTime() - start) / 1e9 * perSecond + 1;
        int count = (int) Math.min(Math.min(share, due) - taken, MOST_AT_A_TIME);
        if (count > 0) {
          way.handIn(wire.next(count));
          taken += count;
        }
        if (due - taken < MOST_AT_A_TIME) {
          Thread.sleep(STEP.toMillis());
        }
      }
      done.complete(null);
    } catch (IOException | InterruptedException | RuntimeException e) {
      done.completeExceptionally(e);
    }
  }
}
