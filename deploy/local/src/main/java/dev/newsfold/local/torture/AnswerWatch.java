package dev.newsfold.local.torture;

import dev.newsfold.local.http.RestClient;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the query instances again and again, the next one where one does not answer. */
final class AnswerWatch implements AutoCloseable {

  private static final int POLL_MILLISECONDS = 100;

  private final List<URI> addresses;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final Thread thread = new Thread(this::run, "answer-watch");
  private volatile boolean ended;

  private AnswerWatch(List<URI> addresses) {
    this.addresses = List.copyOf(addresses);
  }

  static AnswerWatch start(List<URI> addresses) {
    AnswerWatch watch = new AnswerWatch(addresses);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void run() {
    while (!ended) {
      asked.incrementAndGet();
      if (addresses.stream().noneMatch(AnswerWatch::isAnswered)) {
        unanswered.incrementAndGet();
      }
      try {
        Thread.sleep(POLL_MILLISECONDS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static boolean isAnswered(URI address) {
    try {
      return RestClient.get(address).isOk();
    } catch (IOException e) {
      return false;
    }
  }

  String told() {
    return "questions: %d, without an answer: %d".formatted(asked.get(), unanswered.get());
  }

  @Override
  public void close() {
    ended = true;
  }
}
