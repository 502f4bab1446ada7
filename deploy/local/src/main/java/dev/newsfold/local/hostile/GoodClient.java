package dev.newsfold.local.hostile;

import dev.newsfold.local.http.RestClient;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks as one should, again and again, and measures how long each answer takes. */
final class GoodClient implements AutoCloseable {

  private static final int PAUSE_MILLISECONDS = 20;
  private static final double MILLISECOND = 1e6;

  private final List<Double> milliseconds = Collections.synchronizedList(new ArrayList<>());
  private final URI question;
  private final Thread thread = new Thread(this::ask, "good-client");
  private final AtomicInteger refused = new AtomicInteger();

  GoodClient(URI question) {
    this.question = question;
    thread.setDaemon(true);
    thread.start();
  }

  /** How long answers took. */
  record Latency(int answers, int refused, double median, double ninetyNinth, double longest) {}

  private void ask() {
    try {
      while (true) {
        long start = System.nanoTime();
        if (!isAnswered()) {
          refused.incrementAndGet();
        }
        milliseconds.add((System.nanoTime() - start) / MILLISECOND);
        Thread.sleep(PAUSE_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isAnswered() {
    try {
      return RestClient.get(question).isOk();
    } catch (IOException e) {
      return false;
    }
  }

  Latency latency() {
    List<Double> sorted;
    synchronized (milliseconds) {
      sorted = milliseconds.stream().sorted().toList();
    }
    return new Latency(
        sorted.size(), refused.get(), at(sorted, .5), at(sorted, .99), at(sorted, 1));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
