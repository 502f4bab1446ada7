package dev.newsfold.local.torture;

import dev.newsfold.local.made.MadeArticle;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Hands in articles at a steady pace, a thread a channel, so that none waits for another one. */
final class Feeder {

  private static final int MOST_AT_A_TIME = 6;

  private final List<CompletableFuture<Void>> channels = new ArrayList<>();

  /** Begins to hand in, each article by one of the channels; done after about that time. */
  void start(List<Channel> ways, List<MadeArticle> articles, Duration length, Random random) {
    List<List<MadeArticle>> shares = new ArrayList<>();
    ways.forEach(way -> shares.add(new ArrayList<>()));
    articles.forEach(article -> shares.get(random.nextInt(ways.size())).add(article));
    for (int way = 0; way < ways.size(); way++) {
      Channel channel = ways.get(way);
      List<List<MadeArticle>> batches = batches(shares.get(way), random);
      long pause = length.toMillis() / Math.max(1, batches.size());
      CompletableFuture<Void> done = new CompletableFuture<>();
      Thread thread = new Thread(() -> handIn(channel, batches, pause, done), "feeder-" + way);
      thread.setDaemon(true);
      thread.start();
      channels.add(done);
    }
  }

  private static List<List<MadeArticle>> batches(List<MadeArticle> articles, Random random) {
    List<List<MadeArticle>> batches = new ArrayList<>();
    for (int from = 0; from < articles.size(); ) {
      int to = Math.min(articles.size(), from + random.nextInt(1, MOST_AT_A_TIME + 1));
      batches.add(articles.subList(from, to));
      from = to;
    }
    return batches;
  }

  private static void handIn(
      Channel channel, List<List<MadeArticle>> batches, long pause, CompletableFuture<Void> done) {
    try {
      for (List<MadeArticle> batch : batches) {
        channel.handIn(batch);
        Thread.sleep(pause);
      }
      done.complete(null);
    } catch (IOException | InterruptedException | RuntimeException e) {
      done.completeExceptionally(e);
    }
  }

  /** Returns when all is handed in. */
  void await() throws IOException, InterruptedException {
    for (CompletableFuture<Void> channel : channels) {
      try {
        channel.get();
      } catch (ExecutionException e) {
        throw new IOException("articles could not be handed in", e);
      }
    }
  }
}
